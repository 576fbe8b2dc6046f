package io.architrave.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.scene.TemplateDiagrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pcollections.TreePMap;

class AutoLayoutTest {

    static final List<String> TEMPLATES = TemplateDiagrams.NAMES;

    private static Diagram laidOut(Diagram diagram) {
        return AutoLayout.applied(diagram, Catalog.bundled());
    }

    private static Diagram bare(String template) {
        return TemplateDiagrams.read(template, Map.of()).withLayout(TreePMap.empty());
    }

    private static Legibility check(Diagram diagram) {
        return Legibility.ofBoxes(DiagramIndex.of(diagram), List.of());
    }

    private static Box box(Diagram diagram, String id) {
        return DiagramIndex.of(diagram).box(ElementId.of(id)).orElseThrow();
    }

    @Property(tries = 60)
    void leavesNothingOverlappingOutsideOrUnplaced(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        var clean = check(laidOut(RandomDiagrams.of(seed, size)));
        assertThat(clean).isEqualTo(new Legibility(List.of(), List.of(), List.of(), List.of()));
    }

    /// A column of gateways higher than the zones beside it once stuck out of its VPC.
    @Test
    void growsTheNetworkAroundAColumnHigherThanItsZones() {
        assertThat(check(laidOut(RandomDiagrams.of(89, 1))).isClean()).isTrue();
    }

    @Property(tries = 20)
    void laysTheSameDiagramOutTheSameWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        var diagram = RandomDiagrams.of(seed, size);
        assertThat(laidOut(diagram).layout()).isEqualTo(laidOut(diagram).layout());
    }

    @Property(tries = 20)
    void takesNotesOverlaysAndThirtyLevelsOfGroups(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        var diagram = RandomDiagrams.rich(seed, size, 30);
        var laidOut = laidOut(diagram);
        var overlays = Overlays.in(diagram, Catalog.bundled());
        assertThat(overlays).isNotEmpty();
        assertThat(Legibility.ofBoxes(DiagramIndex.of(laidOut), overlays).isClean()).isTrue();
        assertThat(laidOut.layout()).doesNotContainKeys(overlays.toArray(ElementId[]::new));
    }

    @Property(tries = 20)
    void findsNothingToDoInWhatItHasLaidOut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        var tidy = laidOut(RandomDiagrams.rich(seed, size, 3));
        assertThat(changes(tidy, Extent.WHOLE)).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        var reached = new ArrayList<Double>();
        AutoLayout.of(DiagramIndex.of(bare("three-tier-web")), Catalog.bundled(), Extent.WHOLE, new Progress() {
            @Override
            public boolean isCancelled() {
                return false;
            }

            @Override
            public void reached(double fraction) {
                reached.add(fraction);
            }
        });
        assertThat(reached).isSorted().endsWith(1.0).allSatisfy(fraction -> assertThat(fraction).isBetween(0.0, 1.0));
    }

    private static Map<ElementId, LayoutEntry> changes(Diagram diagram, Extent extent) {
        return AutoLayout.of(DiagramIndex.of(diagram), Catalog.bundled(), extent, Progress.UNWATCHED).orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void laysEveryTemplateOutCleanly(String template) {
        assertThat(check(laidOut(bare(template))).isClean()).isTrue();
    }

    @Test
    void putsZonesSideBySideAndTiersOneBelowTheOther() {
        var diagram = laidOut(bare("three-tier-web"));
        assertThat(box(diagram, "az-b").x()).isGreaterThan(box(diagram, "az-a").right());
        assertThat(box(diagram, "az-b").y()).isEqualTo(box(diagram, "az-a").y());
        assertThat(box(diagram, "app-a").y()).isGreaterThan(box(diagram, "public-a").bottom());
        assertThat(box(diagram, "data-a").y()).isGreaterThan(box(diagram, "app-a").bottom());
        assertThat(box(diagram, "data-b").y()).isEqualTo(box(diagram, "data-a").y());
    }

    @Test
    void keepsZonesStackedWhereTheyWereDrawnStacked() {
        var diagram = laidOut(TemplateDiagrams.read("three-tier-web", Map.of()));
        assertThat(box(diagram, "az-b").y()).isGreaterThan(box(diagram, "az-a").bottom());
        assertThat(check(diagram).isClean()).isTrue();
    }

    @Test
    void givesASpanningElementTheSameHeightInEachPlace() {
        var diagram = laidOut(bare("three-tier-web"));
        var places = DiagramIndex.of(diagram).boxes(ElementId.of("alb"));
        assertThat(places).hasSize(2);
        assertThat(places.getFirst().y()).isEqualTo(places.getLast().y());
    }

    @Test
    void putsUsersAndEdgeServicesLeftOfTheRegion() {
        var diagram = laidOut(bare("three-tier-web"));
        assertThat(box(diagram, "users").right()).isLessThan(box(diagram, "cdn").x());
        assertThat(box(diagram, "cdn").right()).isLessThan(box(diagram, "region").x());
    }

    /// One that an alarm watches serves two.
    @Test
    void putsADeadLetterQueueBelowItsQueue() {
        var diagram = laidOut(bare("serverless-api")
                .without(Stream.of("alarm", "alarm-queue-dlq", "alarm-topic").map(ElementId::of).toList()));
        assertThat(box(diagram, "queue-dlq").y()).isGreaterThan(box(diagram, "queue").bottom());
        assertThat(box(diagram, "queue-dlq").x()).isEqualTo(box(diagram, "queue").x());
    }

    @Property(tries = 30)
    void leavesPinnedElementsWhereTheyAreAndKeepsClearOfThem(@ForAll long seed) {
        var diagram = laidOut(RandomDiagrams.of(seed, 20));
        var pinned = diagram;
        int count = 0;
        for (var node : diagram.nodes().toList()) {
            if (count++ % 5 == 0) {
                pinned = pinned.withLayout(node.id(), pinned.layoutOf(node.id()).withPinned(true));
            }
        }
        var again = laidOut(pinned);
        for (var entry : pinned.layout().entrySet()) {
            if (entry.getValue().pinned()) {
                assertThat(again.layoutOf(entry.getKey())).isEqualTo(entry.getValue());
            }
        }
        assertThat(check(again).overlaps()).isEmpty();
        assertThat(check(again).outside()).isEmpty();
    }

    @Test
    void answersNothingWhereItWasCancelled() {
        var index = DiagramIndex.of(bare("three-tier-web"));
        assertThat(AutoLayout.of(index, Catalog.bundled(), Extent.WHOLE, () -> true)).isEmpty();
    }

    @Test
    void forgetsTheUsersBendsWhichBelongedToTheOldPlaces() {
        var bent = TemplateDiagrams.read("serverless-api", Map.of());
        var edge = bent.edges().findFirst().orElseThrow().id();
        var laidOut = laidOut(
                bent.withLayout(edge, LayoutEntry.NONE.withBends(List.of(new io.architrave.model.Point(5, 5)))));
        assertThat(laidOut.layoutOf(edge).bends()).isEmpty();
    }
}
