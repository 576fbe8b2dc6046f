package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.Route;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of the templates as they open, and of each other choice by itself.
class TemplateDrawingTest {

    /// A screen of 1,440 by 900 at 50 %.
    private static final double WIDEST = 2_880;
    private static final double HIGHEST = 1_800;

    private static final SceneComposer COMPOSER =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);

    record Chosen(Template template, Map<String, String> choices) {
        @Override
        public String toString() {
            return template.id() + " " + choices;
        }
    }

    /// A choice that only sets properties draws the same.
    static Stream<Chosen> choices() {
        return Templates.all().stream().flatMap(template -> Stream.concat(
                Stream.of(new Chosen(template, Map.of())),
                template.parameters().stream().flatMap(parameter -> parameter.choices().stream()
                        .filter(choice -> !choice.without().equals(shownByDefault(parameter)))
                        .map(choice -> new Chosen(template, Map.of(parameter.key(), choice.key()))))));
    }

    private static Set<ElementId> shownByDefault(Template.Parameter parameter) {
        return parameter.choice(parameter.initial()).orElseThrow().without();
    }

    private static Scene scene(Template template, Map<String, String> choices, UnaryOperator<Diagram> tidy) {
        return switch (Templates.instantiate(template, choices, tidy)) {
            case Templates.Making.Made(var diagram) -> COMPOSER.compose(DiagramIndex.of(diagram));
            case Templates.Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private static Scene scene(Chosen chosen) {
        return scene(chosen.template(), chosen.choices(), diagram -> AutoLayout.applied(diagram, Catalog.bundled()));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void hasNoLineThroughAnIconAndNothingOverAnother(Chosen chosen) {
        var legibility = DrawnLegibility.of(scene(chosen), Catalog.bundled());

        assertThat(legibility.struck()).isEmpty();
        assertThat(legibility.outside()).isEmpty();
        assertThat(legibility.unplaced()).isEmpty();
        assertThat(legibility.overlaps()).isEmpty();
    }

    /// A template that grows a crossing or gets wider shows it here as a difference.
    @Test
    void crossesNoMoreLinesThanWasAcceptedAndFitsAScreenAtHalfItsSize() {
        var lines = new ArrayList<String>();
        for (var template : Templates.all()) {
            var scene = scene(template, Map.of(), diagram -> diagram);
            var bounds = scene.bounds();
            assertThat(bounds.width()).as(template.id()).isLessThanOrEqualTo(WIDEST);
            assertThat(bounds.height()).as(template.id()).isLessThanOrEqualTo(HIGHEST);
            lines.add("%s %.0f x %.0f, crossings: %d".formatted(
                    template.id(), bounds.width(), bounds.height(), crossings(routes(scene))));
        }
        Golden.assertMatches("layout/templates.txt", lines.stream().collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<Route> routes(Scene scene) {
        return scene.figures().stream()
                .filter(figure -> figure.element() instanceof Edge)
                .flatMap(figure -> figure.lines().stream().map(line -> new Route(figure.element().id(), line.points())))
                .toList();
    }

    private static int crossings(List<Route> routes) {
        int crossings = 0;
        for (int one = 0; one < routes.size(); one++) {
            for (int other = one + 1; other < routes.size(); other++) {
                if (!routes.get(one).edge().equals(routes.get(other).edge())) {
                    crossings += crossings(routes.get(one).points(), routes.get(other).points());
                }
            }
        }
        return crossings;
    }

    private static int crossings(List<Point> one, List<Point> other) {
        int crossings = 0;
        for (int a = 1; a < one.size(); a++) {
            for (int b = 1; b < other.size(); b++) {
                if (cross(one.get(a - 1), one.get(a), other.get(b - 1), other.get(b))) {
                    crossings++;
                }
            }
        }
        return crossings;
    }

    /// Truly, each within the other: lines that only meet do not cross.
    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point at) {
        return Math.signum((b.x() - a.x()) * (at.y() - a.y()) - (b.y() - a.y()) * (at.x() - a.x()));
    }
}
