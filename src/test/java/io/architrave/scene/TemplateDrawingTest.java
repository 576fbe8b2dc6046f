package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.layout.Route;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.testing.Golden;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of the templates as they open, of each choice that draws something else, and of each two of those.
class TemplateDrawingTest {

    /// A screen of 1,440 by 900 at 50 %.
    private static final double WIDEST = 2_880;
    private static final double HIGHEST = 1_800;

    private static final SceneComposer COMPOSER =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);

    record Chosen(Template template, Map<String, String> choices) {
        @Override
        public String toString() {
            return template.id() + (choices.isEmpty() ? "" : " " + new TreeMap<>(choices));
        }
    }

    static Stream<Chosen> choices() {
        return Templates.all().stream().flatMap(template -> Stream.of(
                Stream.of(Map.<String, String>of()), others(template).stream(), pairs(template))
                .flatMap(Function.identity())
                .map(choices -> new Chosen(template, choices)));
    }

    /// A choice that only sets properties draws the same.
    private static List<Map<String, String>> others(Template template) {
        return template.parameters().stream()
                .flatMap(parameter -> parameter.choices().stream()
                        .filter(choice -> !choice.without().equals(shownByDefault(parameter))
                                || !choice.layout().isEmpty())
                        .map(choice -> Map.of(parameter.key(), choice.key())))
                .toList();
    }

    /// Of two parameters; of one that offers the same drawing in many words, such as regions, the last.
    private static Stream<Map<String, String>> pairs(Template template) {
        var last = new TreeMap<String, Map<String, String>>();
        others(template).forEach(choice -> last.put(choice.keySet().iterator().next(), choice));
        return last.entrySet().stream().flatMap(one -> last.tailMap(one.getKey(), false).values().stream()
                .map(other -> {
                    var both = new TreeMap<>(one.getValue());
                    both.putAll(other);
                    return both;
                }));
    }

    private static Set<ElementId> shownByDefault(Template.Parameter parameter) {
        return parameter.choice(parameter.initial()).orElseThrow().without();
    }

    /// All of them are drawn by hand.
    private static Scene scene(Chosen chosen) {
        var making = Templates.instantiate(chosen.template(), chosen.choices(), _ -> {
            throw new AssertionError(chosen + " has no place for something");
        });
        return switch (making) {
            case Templates.Making.Made(var diagram) -> COMPOSER.compose(DiagramIndex.of(diagram));
            case Templates.Making.Refused(var sentence) -> throw new AssertionError(sentence);
        };
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

    /// A drawing that grows a crossing or gets wider shows it here as a difference.
    @Test
    void crossesNoMoreLinesThanWasAcceptedAndFitsAScreenAtHalfItsSize() {
        var lines = choices()
                .map(chosen -> {
                    var scene = scene(chosen);
                    var bounds = scene.bounds();
                    assertThat(bounds.width()).as(chosen.toString()).isLessThanOrEqualTo(WIDEST);
                    assertThat(bounds.height()).as(chosen.toString()).isLessThanOrEqualTo(HIGHEST);
                    return "%s: %.0f x %.0f, crossings: %d".formatted(
                            chosen, bounds.width(), bounds.height(), crossings(routes(scene)));
                })
                .toList();
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
