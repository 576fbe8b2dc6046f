package io.architrave.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Cidr;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Relation;
import io.architrave.testing.Sketch;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AddressPlanTest {

    private static AddressPlan plan(Sketch sketch) {
        return AddressPlans.of(DiagramIndex.of(sketch.diagram())).of(ElementId.of("vpc")).orElseThrow();
    }

    private static Sketch numbered() {
        return Sketch.network().set("public-a", "cidr", "10.0.1.0/24").set("public-b", "cidr", "10.0.2.0/24");
    }

    private static List<String> sentences(AddressPlan plan) {
        return plan.problems().stream().map(problem -> problem.sentence(Group::name)).toList();
    }

    @Test
    void listsBlocksByAddressAndTheSubnetsThatHaveNone() {
        var plan = plan(numbered());
        assertThat(plan.blocks()).extracting(block -> block.owner().id().value())
                .containsExactly("public-a", "public-b");
        assertThat(plan.open()).hasSize(4);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void keepsTheFirstBlockFreeAsLongAsThereIsAnother() {
        assertThat(plan(numbered()).next()).hasToString("Optional[10.0.3.0/24]");
        var small = Sketch.network().set("vpc", "cidr", "10.0.0.0/28");
        assertThat(plan(small).next()).hasToString("Optional[10.0.0.0/28]");
    }

    @Test
    void givesSmallerBlocksInASmallerNetworkAndWhereOnlyTheseAreFree() {
        assertThat(plan(Sketch.network().set("vpc", "cidr", "10.0.0.0/22")).next())
                .hasToString("Optional[10.0.0.64/26]");
        var crowded = Sketch.network()
                .set("vpc", "cidr", "10.0.0.0/23")
                .set("public-a", "cidr", "10.0.0.0/24")
                .set("public-b", "cidr", "10.0.1.0/25");
        assertThat(plan(crowded).next(24)).hasToString("Optional[10.0.1.128/25]");
    }

    @Test
    void saysThatANetworkIsFull() {
        var full = plan(Sketch.network()
                .set("vpc", "cidr", "10.0.0.0/24")
                .set("public-a", "cidr", "10.0.0.0/25")
                .set("public-b", "cidr", "10.0.0.128/25"));
        assertThat(full.isFull()).isTrue();
        assertThat(full.next()).isEmpty();
        assertThat(full.problems()).isEmpty();
    }

    @Test
    void saysInWordsWhatAwsWouldRefuse() {
        assertThat(sentences(plan(numbered().set("private-a", "cidr", "10.0.2.128/25"))))
                .containsExactly("private-a (10.0.2.128/25) overlaps public-b (10.0.2.0/24).");
        assertThat(sentences(plan(numbered().set("private-a", "cidr", "10.1.0.0/24"))))
                .containsExactly("private-a (10.1.0.0/24) does not lie within vpc (10.0.0.0/16).");
        assertThat(sentences(plan(numbered().set("private-a", "cidr", "10.0.9.0/29"))))
                .containsExactly(
                        "private-a (10.0.9.0/29) has a size that AWS does not make: it has to be between /16 and "
                                + "/28.");
    }

    @Test
    void countsWhatAwsLeavesOfASubnet() {
        assertThat(AddressPlan.usable(Cidr.parse("10.0.0.0/24").orElseThrow())).isEqualTo(251);
        assertThat(AddressPlan.usable(Cidr.parse("10.0.0.0/28").orElseThrow())).isEqualTo(11);
    }

    @Test
    void findsNetworksThatAreJoinedAndUseTheSameAddresses() {
        var joined = Sketch.network()
                .network("two", "region", "-2")
                .set("two", "cidr", "10.0.128.0/17")
                .edge(Relation.NETWORK, "vpc", "two");
        assertThat(AddressPlans.of(DiagramIndex.of(joined.diagram())).problems())
                .extracting(problem -> problem.sentence(Group::name))
                .containsExactlyInAnyOrder(
                        "vpc (10.0.0.0/16) overlaps two (10.0.128.0/17), which it is joined with.",
                        "two (10.0.128.0/17) overlaps vpc (10.0.0.0/16), which it is joined with.");
    }

    @Test
    void numbersNetworksWithoutClashes() {
        var two = Sketch.network().network("two", "region", "-2");
        assertThat(AddressPlans.nextNetwork(two.diagram())).hasToString("Optional[10.2.0.0/16]");
    }

    @Test
    void countsTheAddressesThatResourcesNeed() {
        var sketch = numbered()
                .node("lb", "application-load-balancer", "public-a", "public-b")
                .node("fleet", "auto-scaling-group", "public-a", "public-b")
                .set("fleet", "maxCapacity", 5)
                .node("db", "rds-database", "public-a", "public-b");
        var demand = AddressDemand.of(DiagramIndex.of(sketch.diagram()), ElementId.of("public-a"));
        assertThat(demand.addresses()).as("8 of the load balancer, 3 of the fleet, 1 of the NAT gateway").isEqualTo(12);
        assertThat(demand.unknown()).extracting(node -> node.id().value()).containsExactly("db");
    }

    @Property(tries = 200)
    void givesBlocksThatNeverOverlapUntilNothingIsLeft(
            @ForAll @IntRange(min = 18, max = 28) int network,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 18, max = 28) Integer> lengths) {
        var plan = plan(Sketch.network().set("vpc", "cidr", "10.4.0.0/" + network));
        var given = new ArrayList<Cidr>();
        for (int length : lengths) {
            var next = plan.next(length);
            assertThat(next.isEmpty()).isEqualTo(plan.isFull() || network > 28);
            if (next.isPresent()) {
                assertThat(plan.whole().orElseThrow().contains(next.get())).isTrue();
                assertThat(given).noneMatch(next.get()::overlaps);
                given.add(next.get());
                plan = plan.with(Group.of("s" + given.size(), "subnet", ""), next.get());
            }
        }
        assertThat(plan.problems()).isEmpty();
        long free = plan.free().stream().mapToLong(Cidr::size).sum();
        long used = given.stream().mapToLong(Cidr::size).sum();
        assertThat(free + used).as("every address is either free or used").isEqualTo(1L << 32 - network);
    }
}
