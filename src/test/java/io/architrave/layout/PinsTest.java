package io.architrave.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Placed;
import io.architrave.scene.TemplateDiagrams;
import io.architrave.testing.RandomDiagram;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What the user pinned stays where it is on the canvas.
class PinsTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

    private static Diagram laidOut(Diagram diagram) {
        return AutoLayout.applied(diagram, Catalog.bundled());
    }

    private static Diagram pinned(Diagram diagram, Random random) {
        var placed = diagram.layout().keySet().stream()
                .filter(id -> diagram.elements().get(id) instanceof Placed)
                .toList();
        var pinned = diagram;
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            var id = placed.get(random.nextInt(placed.size()));
            pinned = pinned.withLayout(id, pinned.layoutOf(id).withPinned(true));
        }
        return pinned;
    }

    private static Diagram pin(Diagram diagram, String id) {
        var element = ElementId.of(id);
        return diagram.withLayout(element, diagram.layoutOf(element).withPinned(true));
    }

    @Property(tries = 30)
    void pinningDoesNotUntidyWhatIsTidy(@ForAll long seed) {
        var random = new Random(seed);
        var tidy = pinned(laidOut(RandomDiagrams.of(seed, 1 + random.nextInt(40))), random);
        assertThat(laidOut(tidy).layout()).isEqualTo(tidy.layout());
    }

    @Property(tries = 40)
    void whatIsPinnedStaysOnTheCanvasAndTheRestKeepsClear(@ForAll long seed) {
        var random = new Random(seed);
        var tidy = laidOut(RandomDiagrams.of(seed, 1 + random.nextInt(40)));
        var before = pinned(RandomDiagrams.stirred(tidy, random), random);
        var after = laidOut(before);
        var was = DiagramIndex.of(before);
        var is = DiagramIndex.of(after);
        before.layout().forEach((id, entry) -> {
            if (entry.pinned()) {
                assertThat(after.layoutOf(id)).isEqualTo(entry);
                assertSame(was.boxes(id), is.boxes(id));
            }
        });
        assertKeepsClear(before, after);
    }

    private static void assertSame(List<Box> before, List<Box> after) {
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).x()).isEqualTo(before.get(i).x(), ROUNDING);
            assertThat(after.get(i).y()).isEqualTo(before.get(i).y(), ROUNDING);
        }
    }

    /// What stays may lie on what stays, and in a pinned group all stays.
    private static void assertKeepsClear(Diagram before, Diagram after) {
        var index = DiagramIndex.of(before);
        var pins = new Pins(index, _ -> false);
        var staying = before.elements().keySet().stream()
                .filter(id -> pins.isHeld(id) || index.places(id).stream()
                        .anyMatch(place -> pins.rigid().contains(place)
                                || index.enclosing(place).stream().map(Group::id).anyMatch(pins.rigid()::contains)))
                .collect(Collectors.toSet());
        var legibility = Legibility.ofBoxes(DiagramIndex.of(after), Set.of());
        assertThat(legibility.overlaps()).allSatisfy(pair -> assertThat(staying).contains(pair.one(), pair.other()));
        assertThat(staying).containsAll(legibility.outside());
        assertThat(legibility.unplaced()).isEmpty();
    }

    /// Files hold pins in any place, of any size, over anything.
    @Property(tries = 100)
    void takesWhateverAFileHolds(@ForAll("files") Diagram diagram) {
        var after = laidOut(diagram);
        assertThat(after.layout()).isEqualTo(laidOut(diagram).layout());
        assertThat(after.elements()).isSameAs(diagram.elements());
    }

    @Provide
    Arbitrary<Diagram> files() {
        return RandomDiagram.any();
    }

    @Test
    void aPinnedServiceHoldsItsGroupsWhileTheyGrow() {
        var template = TemplateDiagrams.read("three-tier-web", Map.of());
        var nat = ElementId.of("nat-a");
        var away = template.layoutOf(nat).box().orElseThrow().movedBy(90, 210);
        var before = pin(template.withLayout(nat, template.layoutOf(nat).withBox(away)), "nat-a");
        var after = laidOut(before);
        assertThat(DiagramIndex.of(after).box(nat)).isEqualTo(DiagramIndex.of(before).box(nat));
        assertThat(Legibility.ofBoxes(DiagramIndex.of(after), Set.of()).isClean()).isTrue();
    }

    @Test
    void aPinnedGroupKeepsAllThatIsInIt() {
        var before = pin(TemplateDiagrams.read("three-tier-web", Map.of()), "vpc");
        var after = laidOut(before);
        DiagramIndex.of(before).descendants(ElementId.of("vpc"))
                .forEach(id -> assertThat(after.layoutOf(id)).isEqualTo(before.layoutOf(id)));
    }
}
