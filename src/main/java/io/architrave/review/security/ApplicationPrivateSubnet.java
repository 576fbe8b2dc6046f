package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

final class ApplicationPrivateSubnet implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("SEC-APP-PRIVATE-SUBNET", "Application servers stand in private subnets")
                    .drawn(Severity.ERROR)
                    .practices("SEC05-BP01")
                    .why("What has a public address is scanned within minutes; the load balancer alone needs one.")
                    .remedy("Move it to private subnets of the same zones, with NAT or endpoints for its way out.")
                    .mends()
                    .source("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html");

    private static final Set<String> BELONG_THERE = Set.of("bastion", "natInstance", "appliance");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.COMPUTE)
                .filter(node -> !workload.topology().subnets(node.id()).isEmpty())
                .filter(node -> node.properties().text("function").filter(BELONG_THERE::contains).isEmpty())
                .map(node -> judge(workload, node));
    }

    private static Assessment judge(Workload workload, Node node) {
        var exposed = Subnets.of(workload, node, Tier.PUBLIC);
        if (!exposed.isEmpty()) {
            return Assessment
                    .fail(node, Workload.name(node) + " stands in the public " + Subnets.named(workload, exposed) + ".")
                    .with(exposed)
                    .withFix(Subnets.move(workload, node, List.of(Tier.PRIVATE, Tier.ISOLATED)));
        }
        if (node.properties().isOn("publicIp")) {
            return Assessment.fail(node, Workload.name(node) + " has a public address.")
                    .with(Fix.of("Take the public address away", Change.SetProperty.of(node.id(), "publicIp", false)));
        }
        return Subnets.areKnown(workload, node)
                ? Assessment.pass(node)
                : Assessment.open(node,
                        "The tier of a subnet of " + Workload.name(node) + " is neither set nor drawn.");
    }
}
