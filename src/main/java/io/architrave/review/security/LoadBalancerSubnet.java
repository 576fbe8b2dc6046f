package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import java.util.List;
import java.util.stream.Stream;

final class LoadBalancerSubnet implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "SEC-LB-PUBLIC-SUBNET", "Load balancers stand in the tier that their scheme needs")
            .drawn(Severity.ERROR)
            .practices("SEC05-BP01")
            .why("One that faces the internet gets no traffic in a subnet without a route from it; an internal one has no "
                    + "business in a public subnet.")
            .remedy("Put one that faces the internet into public subnets, and an internal one into private ones.")
            .mends()
            .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.LOAD_BALANCER)
                .filter(node -> !workload.topology().subnets(node.id()).isEmpty())
                .map(node -> judge(workload, node));
    }

    private static Assessment judge(Workload workload, Node node) {
        if (!Subnets.areKnown(workload, node)) {
            return Assessment.open(node,
                    "The tier of a subnet of " + Workload.name(node) + " is neither set nor drawn.");
        }
        if (workload.topology().exposure().isInternetFacing(node)) {
            var wrong = Subnets.otherThan(workload, node, Tier.PUBLIC);
            return wrong.isEmpty()
                    ? Assessment.pass(node)
                    : Assessment.fail(node, Workload.name(node) + " faces the internet, but no route leads from it to "
                            + Subnets.named(workload, wrong) + ".")
                            .with(wrong)
                            .withFix(Subnets.move(workload, node, List.of(Tier.PUBLIC)));
        }
        var exposed = node.properties().is("scheme", "internal")
                ? Subnets.of(workload, node, Tier.PUBLIC)
                : List.<ElementId>of();
        return exposed.isEmpty()
                ? Assessment.pass(node)
                : Assessment.fail(node, Workload.name(node) + " is internal, but stands in the public "
                        + Subnets.named(workload, exposed) + ".")
                        .with(exposed)
                        .with(Severity.WARNING)
                        .withFix(Subnets.move(workload, node, List.of(Tier.PRIVATE)));
    }
}
