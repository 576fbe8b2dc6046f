package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Relation;
import io.architrave.testing.Sketch;
import io.architrave.topology.AddressPlans;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AddressPlanningTest {

    private static final List<String> SUBNETS =
            List.of("public-a", "private-a", "isolated-a", "public-b", "private-b", "isolated-b");

    private static String block(Diagram diagram, String group) {
        return diagram.group(ElementId.of(group)).orElseThrow().properties().text("cidr").orElse("");
    }

    private static Diagram planned(Sketch sketch) {
        return AddressPlanning.of(sketch.diagram()).change().applyTo(sketch.diagram());
    }

    @Test
    void givesEverySubnetWithoutABlockOneOfItsOwn() {
        var after = planned(Sketch.network());
        assertThat(SUBNETS).extracting(subnet -> block(after, subnet)).doesNotHaveDuplicates().allMatch(
                text -> text.matches("10\\.0\\.[1-6]\\.0/24"));
        assertThat(AddressPlanning.of(after).change().applyTo(after)).as("nothing is left to do").isSameAs(after);
        assertThat(AddressPlanning.of(after).sentence()).startsWith("All address blocks are in order");
    }

    @Test
    void leavesTheLowerOfTwoThatOverlapAndMovesTheOther() {
        var after = planned(Sketch.network()
                .set("public-a", "cidr", "10.0.4.0/23")
                .set("public-b", "cidr", "10.0.5.0/24"));
        assertThat(block(after, "public-a")).isEqualTo("10.0.4.0/23");
        assertThat(block(after, "public-b")).isEqualTo("10.0.1.0/24");
    }

    @Test
    void movesAWholeNetworkAwayFromOneThatItIsJoinedWith() {
        var after = planned(Sketch.network()
                .set("public-a", "cidr", "10.0.7.0/24")
                .network("znet", "region", "-2")
                .set("znet", "cidr", "10.0.0.0/16")
                .set("public-a-2", "cidr", "10.0.7.0/24")
                .edge(Relation.NETWORK, "vpc", "znet"));
        assertThat(block(after, "vpc")).isEqualTo("10.0.0.0/16");
        assertThat(block(after, "public-a")).isEqualTo("10.0.7.0/24");
        assertThat(block(after, "znet")).isEqualTo("10.1.0.0/16");
        assertThat(block(after, "public-a-2")).as("keeps its part of the network").isEqualTo("10.1.7.0/24");
    }

    @Test
    void saysWhichSubnetsFindNoRoom() {
        var full = Sketch.network().set("vpc", "cidr", "10.0.0.0/27");
        var planned = AddressPlanning.of(full.diagram());
        assertThat(planned.numbered()).isEqualTo(2);
        assertThat(planned.without()).hasSize(4);
        assertThat(planned.sentence())
                .startsWith("2 address blocks were planned. The VPC is full: no room is left for ");
    }

    @Property(tries = 200)
    void mendsWhateverItIsGiven(
            @ForAll @IntRange(min = 16, max = 22) int network,
            @ForAll @Size(6) List<@IntRange(min = 0, max = 255) Integer> thirds,
            @ForAll @Size(6) List<@IntRange(min = 12, max = 30) Integer> lengths) {
        var sketch = Sketch.network().set("vpc", "cidr", "10.0.0.0/" + network);
        for (int i = 0; i < SUBNETS.size(); i++) {
            sketch.set(SUBNETS.get(i), "cidr", "10.0." + thirds.get(i) + ".0/" + lengths.get(i));
        }
        var planned = AddressPlanning.of(sketch.diagram());
        var after = planned.change().applyTo(sketch.diagram());
        var plans = AddressPlans.of(DiagramIndex.of(after));
        assertThat(plans.problems())
                .as("only of those that found no room")
                .allMatch(problem -> planned.without().stream()
                        .map(Group::id)
                        .anyMatch(id -> id.equals(problem.block().owner().id())
                                || problem.others().stream().anyMatch(other -> other.id().equals(id))));
    }
}
