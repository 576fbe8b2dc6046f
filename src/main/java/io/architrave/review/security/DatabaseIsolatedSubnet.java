package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Tier;
import java.util.List;
import java.util.stream.Stream;

final class DatabaseIsolatedSubnet implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("SEC-DB-ISOLATED-SUBNET", "Databases stand in subnets without a way out")
                    .drawn(Severity.ERROR)
                    .practices("SEC05-BP01")
                    .why("A database needs no way to the internet; each one that there is can carry data out.")
                    .remedy("Move it to isolated subnets of the same zones.")
                    .mends()
                    .source("https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.DATA_STORE)
                .filter(store -> !workload.topology().subnets(store.id()).isEmpty())
                .map(store -> judge(workload, store));
    }

    private static Assessment judge(Workload workload, Node store) {
        var exposed = Subnets.of(workload, store, Tier.PUBLIC);
        if (!exposed.isEmpty()) {
            return Assessment
                    .fail(store,
                            Workload.name(store) + " stands in the public " + Subnets.named(workload, exposed) + ".")
                    .with(exposed)
                    .withFix(Subnets.move(workload, store, List.of(Tier.ISOLATED, Tier.PRIVATE)));
        }
        var leaking = Subnets.of(workload, store, Tier.PRIVATE);
        if (!leaking.isEmpty() && hasIsolated(workload, store)) {
            return Assessment.fail(store, Workload.name(store) + " stands in " + Subnets.named(workload, leaking)
                    + " with a way out, although the VPC has isolated subnets.")
                    .with(leaking)
                    .with(Severity.WARNING)
                    .withFix(Subnets.move(workload, store, List.of(Tier.ISOLATED)));
        }
        return Subnets.areKnown(workload, store)
                ? Assessment.pass(store)
                : Assessment.open(store,
                        "The tier of a subnet of " + Workload.name(store) + " is neither set nor drawn.");
    }

    private static boolean hasIsolated(Workload workload, Node store) {
        return workload.topology().vpc(store.id()).stream()
                .flatMap(workload.index()::descendants)
                .anyMatch(id -> workload.topology().networks().declaredTier(id).filter(Tier.ISOLATED::equals)
                        .isPresent());
    }
}
