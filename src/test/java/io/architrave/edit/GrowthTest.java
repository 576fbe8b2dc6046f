package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final ElementId INNER = ElementId.of("inner");

    private static Diagram group(Diagram diagram, String id, Optional<String> parent, Box box) {
        return diagram.with(Group.of(id, "generic-group", id).withParent(parent.map(ElementId::of)))
                .withLayout(ElementId.of(id), LayoutEntry.of(box));
    }

    /// left | inner (with a node in its middle) | right, with one above and one below inner, all in outer.
    private static Diagram crossed(Box node) {
        var diagram = group(Diagram.EMPTY, "outer", Optional.empty(), new Box(100, 100, 800, 800));
        diagram = group(diagram, "inner", Optional.of("outer"), new Box(300, 300, 200, 200));
        diagram = group(diagram, "left", Optional.of("outer"), new Box(180, 300, 96, 200));
        diagram = group(diagram, "right", Optional.of("outer"), new Box(524, 300, 96, 200));
        diagram = group(diagram, "above", Optional.of("outer"), new Box(300, 200, 200, 80));
        diagram = group(diagram, "below", Optional.of("outer"), new Box(300, 524, 200, 80));
        return diagram.with(Node.of("node", "s3-bucket", "node").in(INNER))
                .withLayout(ElementId.of("node"), LayoutEntry.of(node));
    }

    private static DiagramIndex grown(Diagram diagram) {
        var index = DiagramIndex.of(diagram);
        return DiagramIndex.of(Growth.around(index, ElementId.of("node")).orElseThrow().applyTo(diagram));
    }

    private static Box box(DiagramIndex index, String id) {
        return index.box(ElementId.of(id)).orElseThrow();
    }

    @Test
    void leavesAGroupAloneThatIsWideEnough() {
        assertThat(Growth.around(DiagramIndex.of(crossed(new Box(40, 60, 96, 96))), ElementId.of("node"))).isEmpty();
    }

    @Test
    void growsToTheLeftAndUpwardsWithoutMovingWhatItHolds() {
        var diagram = crossed(new Box(-40, -20, 96, 96));
        var before = DiagramIndex.of(diagram);
        var after = grown(diagram);
        assertThat(box(after, "node")).isEqualTo(box(before, "node"));
        assertThat(box(after, "inner")).isEqualTo(new Box(344, 348, 256, 252));
        assertThat(box(after, "right")).isEqualTo(box(before, "right"));
        assertThat(box(after, "below")).isEqualTo(box(before, "below"));
    }

    @Test
    void letsNeighboursOnAllSidesMakeWayByAsMuch() {
        var up = grown(crossed(new Box(-40, -20, 96, 96)));
        var down = grown(crossed(new Box(160, 150, 96, 96)));
        var before = DiagramIndex.of(crossed(new Box(40, 60, 96, 96)));
        assertThat(box(up, "left")).isEqualTo(box(before, "left").movedBy(-56, 0));
        assertThat(box(up, "above")).isEqualTo(box(before, "above").movedBy(0, -52));
        assertThat(box(down, "right")).isEqualTo(box(before, "right").movedBy(72, 0));
        assertThat(box(down, "below")).isEqualTo(box(before, "below").movedBy(0, 62));
    }

    @Test
    void growsTheGroupsAroundThatToo() {
        var after = grown(crossed(new Box(-400, -400, 96, 96)));
        var outer = box(after, "outer");
        for (var id : new String[]{"node", "inner", "left", "right", "above", "below"}) {
            assertThat(outer.contains(box(after, id))).as(id).isTrue();
        }
        assertThat(outer.x()).isLessThan(100);
        assertThat(outer.right()).isEqualTo(900);
    }
}
