package io.architrave.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MakingWayTest {

    private static final ElementId GROUP = ElementId.of("group");

    /// A group with one neighbour beside it, one below it, and one below both that is as wide as the two.
    private final Diagram diagram = drawn("group", 0, 0, 100, 100)
            .withLayout(ElementId.of("beside"), LayoutEntry.of(new Box(150, 0, 100, 200)))
            .withLayout(ElementId.of("below"), LayoutEntry.of(new Box(0, 150, 100, 50)))
            .withLayout(ElementId.of("wide"), LayoutEntry.of(new Box(0, 250, 250, 50)));

    private static Diagram drawn(String id, double x, double y, double width, double height) {
        var around = Group.of("around", "generic-group", "Around");
        var diagram = Diagram.EMPTY.with(around).withLayout(around.id(), LayoutEntry.of(new Box(10, 10, 300, 320)));
        for (var name : new String[]{id, "beside", "below", "wide"}) {
            diagram = diagram.with(Group.of(name, "generic-group", name).in(around.id()));
        }
        return diagram.withLayout(ElementId.of(id), LayoutEntry.of(new Box(x, y, width, height)));
    }

    private Map<ElementId, LayoutEntry> resized(double width, double height, MakingWay.Willing willing) {
        return MakingWay.of(DiagramIndex.of(diagram), GROUP, new Box(0, 0, width, height), 16, willing);
    }

    private Box box(Map<ElementId, LayoutEntry> changed, String id) {
        return changed.getOrDefault(ElementId.of(id), diagram.layoutOf(ElementId.of(id))).box().orElseThrow();
    }

    @Test
    void whatStandsBesideAndBelowMovesByAsMuchAsTheGroupGrows() {
        var changed = resized(130, 140, MakingWay.Willing.ALL);
        assertThat(box(changed, "beside")).isEqualTo(new Box(180, 0, 100, 200));
        assertThat(box(changed, "below")).isEqualTo(new Box(0, 190, 100, 50));
        assertThat(box(changed, "wide")).isEqualTo(new Box(0, 290, 250, 50));
    }

    @Test
    void theGroupAroundGrowsByWhatIsMissing() {
        var changed = resized(190, 140, MakingWay.Willing.ALL);
        assertThat(box(changed, "around")).isEqualTo(new Box(10, 10, 240 + 100 + 16, 290 + 50 + 16));
    }

    @Test
    void neighboursCloseUpAsFarAsNothingStandsInTheirWay() {
        var changed = resized(60, 50, MakingWay.Willing.ALL);
        assertThat(box(changed, "beside").x()).as("the one below ends at 100").isEqualTo(132);
        assertThat(box(changed, "wide").y()).as("the one beside ends at 200").isEqualTo(232);
        assertThat(changed).doesNotContainKey(ElementId.of("around"));
    }

    @Test
    void whoMayNotMoveStays() {
        var changed = resized(130, 140, new MakingWay.Willing(id -> !id.equals(ElementId.of("below")), _ -> false));
        assertThat(changed).doesNotContainKey(ElementId.of("below"));
        assertThat(resized(60, 50, new MakingWay.Willing(_ -> true, _ -> false))).containsOnlyKeys(GROUP);
    }

    @Test
    void nothingChangesWhereTheGroupHasThatBox() {
        assertThat(resized(100, 100, MakingWay.Willing.ALL)).isEmpty();
    }
}
