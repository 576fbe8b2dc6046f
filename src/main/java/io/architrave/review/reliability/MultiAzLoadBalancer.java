package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.SecondZoneFix;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class MultiAzLoadBalancer implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-MULTI-AZ-LB", "Load balancers stand in two Availability Zones or more")
            .drawn(Severity.ERROR)
            .practices("REL10-BP01", "REL02-BP01")
            .why("A load balancer in one zone falls with it, whatever stands behind; an Application Load Balancer cannot "
                    + "even be created that way.")
            .remedy("Attach a subnet of the same tier in a second zone.")
            .mends()
            .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.LOAD_BALANCER)
                .filter(node -> !workload.topology().zones(node.id()).isUnknown())
                .map(node -> workload.topology().zones(node.id()).isSingle()
                        ? failure(workload, node)
                        : Assessment.pass(node));
    }

    private static Assessment failure(Workload workload, Node node) {
        var zone = String.join("", workload.topology().zones(node.id()).named());
        return Assessment.fail(node, Workload.name(node) + " stands in one Availability Zone (" + zone + ") only.")
                .withFix(SecondZoneFix.of(workload, node)
                        .map(change -> Fix.of("Attach a second Availability Zone", change)));
    }
}
