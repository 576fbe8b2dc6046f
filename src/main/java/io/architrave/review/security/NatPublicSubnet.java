package io.architrave.review.security;

import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import java.util.List;
import java.util.stream.Stream;

final class NatPublicSubnet implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("SEC-NAT-PUBLIC-SUBNET", "Zonal NAT gateways stand in public subnets")
            .drawn(Severity.ERROR)
            .practices("SEC05-BP01")
            .why("A zonal NAT gateway hands traffic to the internet gateway by its own subnet's route, and without one leads "
                    + "nowhere.")
            .remedy("Move it to a public subnet of the same zone, or use a regional NAT gateway, which needs none.")
            .mends()
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("nat-gateway")
                .filter(nat -> !nat.properties().is("mode", "regional")
                        && !nat.properties().is("connectivity", "private"))
                .filter(nat -> !workload.topology().subnets(nat.id()).isEmpty())
                .map(nat -> judge(workload, nat));
    }

    private static Assessment judge(Workload workload, Node nat) {
        var wrong = Subnets.otherThan(workload, nat, Tier.PUBLIC);
        if (!wrong.isEmpty()) {
            return Assessment.fail(nat, Workload.name(nat) + " has no way out: no route leads from "
                    + Subnets.named(workload, wrong) + " to an internet gateway.")
                    .with(wrong)
                    .withFix(Subnets.move(workload, nat, List.of(Tier.PUBLIC)));
        }
        return Subnets.areKnown(workload, nat)
                ? Assessment.pass(nat)
                : Assessment.open(nat,
                        "The tier of the subnet of " + Workload.name(nat) + " is neither set nor drawn.");
    }
}
