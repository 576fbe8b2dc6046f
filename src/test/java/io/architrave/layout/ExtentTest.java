package io.architrave.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Point;
import io.architrave.testing.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Automatic layout of one group, and of a selection.
class ExtentTest {

    private static Diagram laidOut(Diagram diagram, Extent extent) {
        return AutoLayout.applied(diagram, Catalog.bundled(), extent);
    }

    private static Set<ElementId> changed(Diagram before, Diagram after) {
        return before.elements().keySet().stream()
                .filter(id -> !before.layoutOf(id).equals(after.layoutOf(id)))
                .collect(Collectors.toSet());
    }

    private static Legibility check(Diagram diagram) {
        return Legibility.ofBoxes(DiagramIndex.of(diagram), Set.of());
    }

    private static Extent.Among among(String... ids) {
        return new Extent.Among(Stream.of(ids).map(ElementId::of).collect(Collectors.toSet()));
    }

    private static Diagram at(Diagram diagram, String id, double x, double y, double width, double height) {
        return diagram.withLayout(ElementId.of(id), LayoutEntry.of(new Box(x, y, width, height)));
    }

    private static Box box(Diagram diagram, String id) {
        return diagram.layoutOf(ElementId.of(id)).box().orElseThrow();
    }

    /// Two groups beside each other, a third below; the first holds three services in a heap.
    private static Diagram heap() {
        var diagram = Sketch.blank()
                .group("cloud", "generic-group")
                .group("left", "generic-group", "cloud")
                .group("right", "generic-group", "cloud")
                .group("below", "generic-group", "cloud")
                .node("a", "lambda-function", "left").node("b", "lambda-function", "left")
                .node("c", "lambda-function", "left")
                .node("d", "lambda-function", "right").node("e", "lambda-function", "below")
                .call("a", "b").call("b", "c").call("d", "e")
                .diagram();
        diagram = at(diagram, "cloud", 10, 20, 700, 600);
        diagram = at(diagram, "left", 24, 40, 180, 180);
        diagram = at(diagram, "right", 240, 40, 180, 180);
        return at(diagram, "below", 24, 260, 180, 180);
    }

    @Property(tries = 40)
    void aGroupIsLaidOutInsideAndKeepsItsCorner(@ForAll long seed) {
        var random = new Random(seed);
        var before = RandomDiagrams.stirred(
                AutoLayout.applied(RandomDiagrams.of(seed, 1 + random.nextInt(40)), Catalog.bundled()), random);
        var index = DiagramIndex.of(before);
        var groups = before.groups().map(Group::id).filter(id -> !index.children(id).isEmpty()).toList();
        var group = groups.get(random.nextInt(groups.size()));
        var after = laidOut(before, new Extent.Inside(group));
        assertThat(after.layoutOf(group).box().map(Box::corner)).isEqualTo(
                before.layoutOf(group).box().map(Box::corner));
        var clean = check(after);
        assertThat(clean.overlaps()).noneMatch(pair -> index.isInside(pair.one(), group));
        assertThat(clean.outside()).noneMatch(id -> index.isInside(id, group));
        assertThat(laidOut(after, new Extent.Inside(group))).isEqualTo(after);
    }

    @Property(tries = 40)
    void whatIsTidyStaysCleanWhereAPartIsTidied(@ForAll long seed) {
        var random = new Random(seed);
        var tidy = AutoLayout.applied(RandomDiagrams.of(seed, 1 + random.nextInt(40)), Catalog.bundled());
        var placed = List.copyOf(tidy.layout().keySet());
        var chosen = new HashSet<ElementId>();
        for (int i = 0; i < 8; i++) {
            chosen.add(placed.get(random.nextInt(placed.size())));
        }
        assertThat(check(laidOut(tidy, new Extent.Among(chosen))).isClean()).isTrue();
        var groups = tidy.groups().map(Group::id).toList();
        var group = groups.get(random.nextInt(groups.size()));
        assertThat(check(laidOut(tidy, new Extent.Inside(group))).isClean()).isTrue();
    }

    @Test
    void neighboursMakeWayForAGroupThatGrowsAndEverythingElseStays() {
        var before = heap();
        var after = laidOut(before, new Extent.Inside(ElementId.of("left")));
        double grown = box(after, "left").right() - box(before, "left").right();
        assertThat(grown).isPositive();
        assertThat(box(after, "right").x()).isEqualTo(box(before, "right").x() + grown);
        assertThat(box(after, "right").y()).isEqualTo(box(before, "right").y());
        assertThat(changed(before, after)).doesNotContain(ElementId.of("d"), ElementId.of("e"))
                .contains(ElementId.of("b"));
        assertThat(check(after).isClean()).isTrue();
    }

    @Test
    void neighboursCloseUpBesideAGroupThatShrinks() {
        var before = at(at(heap(), "left", 24, 40, 700, 180), "right", 780, 40, 180, 180);
        before = at(before, "cloud", 10, 20, 1000, 600);
        var after = laidOut(before, new Extent.Inside(ElementId.of("left")));
        assertThat(box(after, "left").width()).isLessThan(700);
        assertThat(box(after, "right").x() - box(after, "left").right()).isEqualTo(780 - 724);
        assertThat(box(after, "cloud")).isEqualTo(box(before, "cloud"));
    }

    @Test
    void aPinnedNeighbourStaysWhereItIs() {
        var before = heap();
        before = before.withLayout(ElementId.of("d"), before.layoutOf(ElementId.of("d")).withPinned(true));
        var after = laidOut(before, new Extent.Inside(ElementId.of("left")));
        assertThat(box(after, "right")).isEqualTo(box(before, "right"));
    }

    /// A band runs straight only where its places stay level.
    @Test
    void whatAlsoStandsOutsideOfTheGroupStays() {
        var before = AutoLayout.applied(
                Sketch.network().node("alb", "application-load-balancer", "public-a", "public-b").diagram(),
                Catalog.bundled());
        var nat = ElementId.of("nat-a");
        before = before.withLayout(nat, before.layoutOf(nat).withBox(new Box(300, 300, 96, 96)));
        for (var group : List.of("public-a", "zone-a")) {
            var after = laidOut(before, new Extent.Inside(ElementId.of(group)));
            var alb = ElementId.of("alb");
            var was = DiagramIndex.of(before).boxes(alb);
            var is = DiagramIndex.of(after).boxes(alb);
            assertThat(is.getFirst()).isEqualTo(was.getFirst());
            assertThat(is.getLast().y()).isEqualTo(was.getLast().y());
            assertThat(box(after, "nat-a")).isNotEqualTo(box(before, "nat-a"));
        }
    }

    @Test
    void aSelectionIsArrangedAmongItselfAndKeepsClearOfTheRest() {
        var before = at(at(heap(), "b", 50, 60, 96, 96), "c", 200, 40, 96, 96);
        var after = laidOut(before, among("a", "b"));
        assertThat(changed(before, after)).doesNotContain(ElementId.of("c"));
        assertThat(box(after, "b").x()).isGreaterThan(box(after, "a").right());
        assertThat(check(after).isClean()).isTrue();
    }

    @Test
    void eachParentsShareOfASelectionIsArrangedByItself() {
        var before = heap();
        var after = laidOut(before, among("a", "b", "right", "below", "d", "a-b"));
        assertThat(changed(before, after)).contains(ElementId.of("b"), ElementId.of("below")).doesNotContain(
                ElementId.of("d"), ElementId.of("e"), ElementId.of("c"));
    }

    @Test
    void aSelectionOfOneAParentIsNothingToArrange() {
        var index = DiagramIndex.of(heap());
        assertThat(AutoLayout.isPossible(index, Catalog.bundled(), among("a", "d", "a-b"))).isFalse();
        assertThat(AutoLayout.isPossible(index, Catalog.bundled(), among("a", "left"))).isFalse();
        assertThat(AutoLayout.isPossible(index, Catalog.bundled(), among("a", "b"))).isTrue();
        assertThat(AutoLayout.isPossible(index, Catalog.bundled(), new Extent.Inside(ElementId.of("a")))).isFalse();
        assertThat(AutoLayout.isPossible(index, Catalog.bundled(), new Extent.Inside(ElementId.of("left")))).isTrue();
    }

    @Test
    void bendsGoWithTheirOldPlacesOnly() {
        var bent = at(at(heap(), "left", 24, 40, 600, 600), "right", 700, 40, 180, 180);
        bent = at(bent, "below", 24, 700, 180, 180);
        for (var edge : List.of("a-b", "b-c", "d-e")) {
            bent = bent.withLayout(ElementId.of(edge), LayoutEntry.NONE.withBends(List.of(new Point(300, 300))));
        }
        var after = laidOut(bent, among("b", "c"));
        assertThat(bends(after)).isEqualTo(Map.of(
                "a-b", List.of(new Point(300, 300)), "b-c", List.of(), "d-e", List.of(new Point(300, 300))));
    }

    private static Map<String, List<Point>> bends(Diagram diagram) {
        var bends = new java.util.TreeMap<String, List<Point>>();
        diagram.edges().forEach(edge -> bends.put(edge.id().value(), diagram.layoutOf(edge.id()).bends()));
        return bends;
    }

    @Test
    void bendsBetweenNeighboursThatMakeWayAlikeGoAlong() {
        var before = at(heap(), "below", 440, 40, 180, 180)
                .withLayout(ElementId.of("d-e"), LayoutEntry.NONE.withBends(List.of(new Point(430, 90))));
        var after = laidOut(before, new Extent.Inside(ElementId.of("left")));
        double grown = box(after, "left").right() - box(before, "left").right();
        assertThat(bends(after)).containsEntry("d-e", List.of(new Point(430 + grown, 90)));
    }
}
