package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.RandomDiagrams;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.scene.text.TextMeasurer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EdgeNamingTest {

    static final List<String> TEMPLATES = TemplateDiagrams.NAMES;

    private static final Set<Part> KEPT_OFF = EnumSet.of(
            Part.NODE_PICTURE, Part.NODE_LABEL, Part.GROUP_LABEL, Part.GROUP_PICTURE, Part.OVERLAY_LABEL,
            Part.NOTE_PAPER, Part.EDGE_LABEL);

    private final SceneComposer composer =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);

    private Scene compose(Diagram diagram) {
        return composer.compose(DiagramIndex.of(diagram));
    }

    private static List<Drawable> names(Scene scene) {
        return scene.drawables().stream().filter(drawable -> drawable.part() == Part.EDGE_LABEL).toList();
    }

    /// Everything that the name of a connection sits on.
    private static List<String> covered(Scene scene) {
        var covered = new ArrayList<String>();
        for (var name : names(scene)) {
            for (var other : scene.drawables()) {
                boolean covers = other instanceof Drawable.Line line
                        ? other.part() == Part.EDGE_LINE && !other.element().equals(name.element())
                                && crosses(line, name.bounds())
                        : KEPT_OFF.contains(other.part()) && other != name && other.bounds().intersects(name.bounds());
                if (covers) {
                    covered.add(name.element() + " on " + other.part() + " of " + other.element());
                }
            }
        }
        return covered;
    }

    private static boolean crosses(Drawable.Line line, Box box) {
        for (int i = 1; i < line.points().size(); i++) {
            var a = line.points().get(i - 1);
            var b = line.points().get(i);
            var piece = new Box(
                    Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
            if (piece.grown(0.1).intersects(box)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void noNameInATemplateSitsOnAnythingAndAllAreThere(String template) {
        var diagram = TemplateDiagrams.read(template, Map.of());
        var anew = AutoLayout.applied(diagram.withLayout(org.pcollections.TreePMap.empty()), Catalog.bundled());
        for (var laidOut : List.of(diagram, anew)) {
            var scene = compose(laidOut);
            assertThat(covered(scene)).isEmpty();
            assertThat(names(scene)).hasSize((int) laidOut.edges().filter(edge -> !edge.label().isBlank()).count());
        }
    }

    @Property(tries = 40)
    void noNameSitsOnAnythingInAnyDiagram(@ForAll long seed) {
        assertThat(covered(compose(AutoLayout.applied(RandomDiagrams.of(seed, 30), Catalog.bundled())))).isEmpty();
    }

    @Test
    void aNameWithoutRoomIsLeftOut() {
        var diagram = Diagram.EMPTY
                .with(Node.of("a", "lambda-function", "One"))
                .withLayout(ElementId.of("a"), LayoutEntry.of(new Box(0, 0, 96, 96)))
                .with(Node.of("b", "sqs-queue", "Other"))
                .withLayout(ElementId.of("b"), LayoutEntry.of(new Box(72, 0, 96, 96)))
                .with(Edge.of("e", Relation.CALL, ElementId.of("a"), ElementId.of("b"))
                        .withLabel("far too long for so little room"));
        var scene = compose(diagram);
        assertThat(covered(scene)).isEmpty();
    }

    @Test
    void aNameThatFindsNoRoomOnItsLineStandsBesideIt() {
        var diagram = Diagram.EMPTY
                .with(Node.of("a", "lambda-function", "One"))
                .withLayout(ElementId.of("a"), LayoutEntry.of(new Box(0, 0, 96, 96)))
                .with(Node.of("b", "sqs-queue", "Other"))
                .withLayout(ElementId.of("b"), LayoutEntry.of(new Box(112, 0, 96, 96)))
                .with(Edge.of("e", Relation.CALL, ElementId.of("a"), ElementId.of("b")).withLabel("orders received"));
        var scene = compose(diagram);
        assertThat(covered(scene)).isEmpty();
        assertThat(names(scene)).hasSize(1);
    }
}
