package io.architrave.review.integrity;

import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Types;
import java.util.Optional;
import java.util.stream.Stream;

final class Containment implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("DGM-CONTAINMENT", "Groups are nested the way AWS nests them")
            .drawn(Severity.ERROR)
            .practices("REL02-BP03", "SEC05-BP01")
            .why("Which tier a subnet has, in how many zones a service runs and what it reaches all follow from the "
                    + "nesting, so that every other verdict is wrong where it is.")
            .remedy("Put the VPC into one region, the zone into the VPC, and the subnet into one zone of the VPC.")
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.diagram().groups()
                .filter(group -> group.type().equals(Types.SUBNET)
                        || group.type().equals(Types.VPC)
                        || group.type().equals(Types.ZONE))
                .map(group -> problem(workload, group)
                        .map(problem -> Assessment.fail(group, Workload.name(group) + " " + problem + "."))
                        .orElseGet(() -> Assessment.pass(group)));
    }

    /// A document with one region need not draw it: its settings name it.
    private static Optional<String> problem(Workload workload, Group group) {
        long regions = around(workload, group, Types.REGION);
        if (regions > 1) {
            return Optional.of("lies in " + regions + " regions at once");
        }
        if (!group.type().equals(Types.SUBNET)) {
            return Optional.empty();
        }
        long zones = around(workload, group, Types.ZONE);
        if (around(workload, group, Types.VPC) != 1) {
            return Optional.of("is a subnet outside of a VPC");
        }
        return zones == 1
                ? Optional.empty()
                : Optional.of(zones == 0
                        ? "is a subnet in no Availability Zone; AWS keeps each subnet in exactly one"
                        : "is a subnet in " + zones + " Availability Zones; AWS keeps each in exactly one");
    }

    private static long around(Workload workload, Group group, TypeKey type) {
        return workload.index().enclosing(group.id()).stream()
                .filter(outer -> outer.type().equals(type))
                .count();
    }
}
