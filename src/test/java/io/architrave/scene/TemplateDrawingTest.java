package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.layout.Route;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Point;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.testing.ChosenTemplate;
import io.architrave.testing.Golden;
import java.util.List;
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

    static Stream<ChosenTemplate> choices() {
        return ChosenTemplate.asTheyOpen()
                .flatMap(template -> Stream.of(
                        Stream.of(template), template.otherDrawings(), template.pairsOfDrawings())
                        .flatMap(Function.identity()));
    }

    /// All of them are drawn by hand.
    private static Scene scene(ChosenTemplate chosen) {
        return COMPOSER.compose(DiagramIndex.of(chosen.made(_ -> {
            throw new AssertionError(chosen + " has no place for something");
        })));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void hasNoLineThroughAnIconAndNothingOverAnother(ChosenTemplate chosen) {
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
