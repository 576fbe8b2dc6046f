package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private final Diagram diagram = group(group(Diagram.EMPTY, "region", "", new Box(0, 0, 800, 600)),
            "small", "region", new Box(480, 300, 200, 160))
            .with(Node.of("one", "lambda-function", "one").in(ElementId.of("region")))
            .withLayout(ElementId.of("one"), LayoutEntry.of(new Box(40, 60, 96, 96)))
            .with(Node.of("two", "lambda-function", "two").in(ElementId.of("region")))
            .withLayout(ElementId.of("two"), LayoutEntry.of(new Box(200, 90, 96, 96)))
            .with(Node.of("three", "lambda-function", "three").in(ElementId.of("region")))
            .withLayout(ElementId.of("three"), LayoutEntry.of(new Box(600, 80, 96, 96)))
            .with(Node.of("inner", "lambda-function", "inner").in(ElementId.of("small")))
            .withLayout(ElementId.of("inner"), LayoutEntry.of(new Box(32, 40, 96, 96)));

    @Test
    void edgesComeToLieOnOneLine() {
        assertThat(tops(aligned(Alignment.Line.TOP, "one", "two", "three"), "one", "two", "three"))
                .containsExactly(60.0, 60.0, 60.0);
        assertThat(tops(aligned(Alignment.Line.BOTTOM, "one", "two", "three"), "one", "two", "three"))
                .containsExactly(90.0, 90.0, 90.0);
        assertThat(tops(aligned(Alignment.Line.MIDDLE, "one", "two"), "one", "two")).containsExactly(75.0, 75.0);
    }

    @Test
    void nothingLeavesItsGroupToBeInLine() {
        var after = aligned(Alignment.Line.LEFT, "one", "inner");
        assertThat(box(after, "inner")).isEqualTo(new Box(480 + Growth.MARGIN, 340, 96, 96));
        assertThat(box(after, "one")).isEqualTo(new Box(40, 60, 96, 96));
        assertThat(box(after, "small")).isEqualTo(new Box(480, 300, 200, 160));
    }

    @Test
    void gapsBecomeEvenAndTheOuterOnesStay() {
        var after = Alignment.distribute(index(), ids("three", "one", "two"), Alignment.Axis.HORIZONTALLY)
                .applyTo(diagram);
        assertThat(box(after, "one").x()).isEqualTo(40);
        assertThat(box(after, "two").x()).isEqualTo(320);
        assertThat(box(after, "three").x()).isEqualTo(600);
    }

    @Test
    void twoAreAlwaysSpreadEvenly() {
        var change = Alignment.distribute(index(), ids("one", "two"), Alignment.Axis.VERTICALLY);
        assertThat(change.applyTo(diagram)).isSameAs(diagram);
    }

    @Test
    void framesBecomeAsLargeAsTheLargestAndTheGroupAroundThemGrows() {
        var two = group(diagram, "large", "region", new Box(40, 300, 360, 240));
        var after = Alignment
                .sameSize(DiagramIndex.of(two), ids("small", "large", "one"), Alignment.Extent.BOTH)
                .applyTo(two);
        assertThat(box(after, "small")).isEqualTo(new Box(480, 300, 360, 240));
        assertThat(box(after, "region").right()).isEqualTo(840 + Growth.MARGIN);
        assertThat(box(after, "one")).isEqualTo(box(two, "one"));
    }

    @Test
    void anElementOfSeveralPlacesMovesInAllAlike() {
        var spanning = group(group(Diagram.EMPTY, "a", "", new Box(0, 0, 300, 200)), "b", "", new Box(0, 300, 300, 200))
                .with(Node.of("alb", "alb", "alb").withSpans(ids("a", "b")))
                .withLayout(ElementId.of("alb"), LayoutEntry.NONE
                        .withBoxIn(ElementId.of("a"), new Box(100, 48, 96, 96))
                        .withBoxIn(ElementId.of("b"), new Box(100, 48, 96, 96)))
                .with(Node.of("one", "lambda-function", "one").in(ElementId.of("a")))
                .withLayout(ElementId.of("one"), LayoutEntry.of(new Box(32, 40, 40, 40)));
        var after = Alignment.align(DiagramIndex.of(spanning), ids("alb", "one"), Alignment.Line.LEFT)
                .applyTo(spanning);
        assertThat(DiagramIndex.of(after).boxes(ElementId.of("alb"))).extracting(Box::x).containsExactly(32.0, 32.0);
    }

    private Diagram aligned(Alignment.Line line, String... elements) {
        return Alignment.align(index(), ids(elements), line).applyTo(diagram);
    }

    private DiagramIndex index() {
        return DiagramIndex.of(diagram);
    }

    private static List<ElementId> ids(String... ids) {
        return Stream.of(ids).map(ElementId::of).toList();
    }

    private static List<Double> tops(Diagram diagram, String... elements) {
        return Stream.of(elements).map(id -> box(diagram, id).y()).toList();
    }

    private static Box box(Diagram diagram, String id) {
        return DiagramIndex.of(diagram).box(ElementId.of(id)).orElseThrow();
    }

    private static Diagram group(Diagram diagram, String id, String parent, Box box) {
        var group = Group.of(id, "generic", id)
                .withParent(Optional.of(parent).filter(text -> !text.isEmpty()).map(ElementId::of));
        return diagram.with(group).withLayout(group.id(), LayoutEntry.of(box));
    }
}
