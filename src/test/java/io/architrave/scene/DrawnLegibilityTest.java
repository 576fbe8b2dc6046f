package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.Legibility;
import io.architrave.layout.RandomDiagrams;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.testing.Sketch;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pcollections.TreePMap;

class DrawnLegibilityTest {

    static final List<String> TEMPLATES = TemplateDiagrams.NAMES;

    private static final Legibility CLEAN = new Legibility(List.of(), List.of(), List.of(), List.of());

    private final SceneComposer composer =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);

    private Legibility drawn(Diagram diagram) {
        return DrawnLegibility.of(composer.compose(DiagramIndex.of(diagram)), Catalog.bundled());
    }

    private static Diagram laidOut(Diagram diagram) {
        return AutoLayout.applied(diagram, Catalog.bundled());
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void isCleanForEachTemplateAsItIsAndLaidOutAnew(String template) {
        var diagram = TemplateDiagrams.read(template, Map.of());
        assertThat(drawn(diagram).struck()).isEmpty();
        assertThat(drawn(laidOut(diagram.withLayout(TreePMap.empty())))).isEqualTo(CLEAN);
    }

    @Property(tries = 40)
    void isCleanForWhatAutomaticLayoutMakesOfAnyDiagram(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        assertThat(drawn(laidOut(RandomDiagrams.of(seed, size)))).isEqualTo(CLEAN);
    }

    @Property(tries = 10)
    void isCleanForNotesOverlaysAndThirtyLevelsOfGroups(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        assertThat(drawn(laidOut(RandomDiagrams.rich(seed, size, 30)))).isEqualTo(CLEAN);
    }

    /// The bends lead the line right through what stands in its way.
    @Test
    void countsALineThroughAnIcon() {
        var diagram = Sketch.blank().node("a", "lambda-function").node("b", "lambda-function")
                .node("between", "lambda-function").call("a", "b").diagram()
                .withLayout(ElementId.of("between"), LayoutEntry.of(new Box(240, 48, 96, 96)))
                .withLayout(ElementId.of("b"), LayoutEntry.of(new Box(440, 48, 96, 96)))
                .withLayout(ElementId.of("a-b"),
                        LayoutEntry.NONE.withBends(List.of(new io.architrave.model.Point(288, 72))));
        assertThat(drawn(diagram).struck())
                .containsExactly(new Legibility.Pair(ElementId.of("a-b"), ElementId.of("between")));
    }
}
