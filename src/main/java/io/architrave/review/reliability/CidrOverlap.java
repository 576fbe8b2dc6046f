package io.architrave.review.reliability;

import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.AddressPlans;
import io.architrave.topology.AddressProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class CidrOverlap implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-CIDR-OVERLAP", "Address blocks that meet do not overlap")
            .setting(Severity.ERROR)
            .practices("REL02-BP05", "REL02-BP03")
            .why("AWS refuses subnets that overlap, and cannot route between networks that use the same addresses.")
            .remedy("Renumber one side before anything runs in it.")
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var plans = AddressPlans.of(workload.index(), edge -> !workload.cut().contains(edge.id()));
        return Stream.concat(
                plans.all().flatMap(plan -> subnets(plan)),
                plans.all().flatMap(plan -> networks(plans, plan).stream()));
    }

    private static Stream<Assessment> subnets(AddressPlan plan) {
        Map<ElementId, AddressProblem> problems = new HashMap<>();
        plan.problems().forEach(problem -> problems.putIfAbsent(problem.block().owner().id(), problem));
        var numbered = plan.blocks().stream().map(block -> {
            var problem = problems.get(block.owner().id());
            return problem == null ? Assessment.pass(block.owner()) : failed(problem);
        });
        var open = plan.open().stream()
                .map(subnet -> Assessment.open(subnet, Workload.name(subnet) + " has no address block."));
        return Stream.concat(numbered, open);
    }

    private static Assessment failed(AddressProblem problem) {
        return Assessment.fail(problem.block().owner(), problem.sentence(Workload::name))
                .with(problem.others().stream().map(Group::id).toList());
    }

    /// A VPC against the networks that a peering, a gateway or a tunnel joins it with.
    private static Optional<Assessment> networks(AddressPlans plans, AddressPlan plan) {
        var vpc = plan.network();
        var joined = plans.joinedWith(vpc.id());
        var wrong = plan.problems().stream().filter(problem -> problem.block().owner().id().equals(vpc.id()));
        if (joined.isEmpty()) {
            return wrong.map(CidrOverlap::failed).findFirst();
        }
        if (plan.whole().isEmpty()
                || joined.stream().anyMatch(other -> AddressPlans.blocks(other).findAny().isEmpty())) {
            return Optional.of(
                    Assessment.open(vpc, "An address block of " + Workload.name(vpc) + " or of a network that it is "
                            + "joined with is not set."));
        }
        return Optional.of(plans.joinedProblem(plan).map(CidrOverlap::failed)
                .or(() -> wrong.map(CidrOverlap::failed).findFirst())
                .orElseGet(() -> Assessment.pass(vpc)));
    }
}
