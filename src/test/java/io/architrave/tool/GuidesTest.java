package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidesTest {

    private static final double REACH = 5;

    @Test
    void aBoxSnapsToTheEdgeOfAnotherOneRatherThanToTheGrid() {
        var guides = new Guides(List.of(box(3, 300)));
        var snapped = guides.snap(box(6, 0), REACH);
        assertThat(snapped.box()).isEqualTo(box(3, 0));
        assertThat(snapped.lines()).containsExactly(new Guides.Line(new Point(51, 0), new Point(51, 396)));
    }

    @Test
    void farFromEverythingTheGridHolds() {
        var snapped = new Guides(List.of(box(3, 300))).snap(box(61, 13), REACH);
        assertThat(snapped.box()).isEqualTo(box(64, 16));
        assertThat(snapped.lines()).isEmpty();
        assertThat(snapped.gaps()).isEmpty();
    }

    @Test
    void middlesOfDifferentSizesLineUp() {
        var wide = new Box(0, 300, 200, 80);
        var snapped = new Guides(List.of(wide)).snap(box(50, 0), REACH);
        assertThat(snapped.box()).isEqualTo(box(52, 0));
        assertThat(snapped.lines()).containsExactly(new Guides.Line(new Point(100, 0), new Point(100, 380)));
    }

    @Test
    void aGapBecomesLikeTheOneBesideIt() {
        var guides = new Guides(List.of(box(0, 0), box(150, 0)));
        var snapped = guides.snap(box(303, 2), REACH);
        assertThat(snapped.box()).isEqualTo(box(300, 0));
        assertThat(snapped.gaps()).extracting(Guides.Gap::length).containsExactly(54.0, 54.0);
        assertThat(snapped.gaps()).allMatch(Guides.Gap::like);
    }

    @Test
    void aBoxBetweenTwoOthersSnapsToTheMiddleOfTheRoom() {
        var guides = new Guides(List.of(box(0, 0), box(303, 0)));
        var snapped = guides.snap(box(150, 1), REACH);
        assertThat(snapped.box()).isEqualTo(box(151.5, 0));
        assertThat(snapped.gaps()).extracting(Guides.Gap::length).containsExactly(55.5, 55.5);
    }

    @Test
    void theDistanceToANeighbourIsSaidThoughNoOtherIsLikeIt() {
        var snapped = new Guides(List.of(box(0, 0))).snap(box(200, 2), REACH);
        assertThat(snapped.gaps()).containsExactly(new Guides.Gap(new Point(96, 48), new Point(200, 48), false));
    }

    @Test
    void withoutGuidesOnlyTheGridCounts() {
        assertThat(Guides.NONE.snap(box(3, 5), REACH).box()).isEqualTo(box(0, 8));
    }

    private static Box box(double x, double y) {
        return new Box(x, y, 96, 96);
    }
}
