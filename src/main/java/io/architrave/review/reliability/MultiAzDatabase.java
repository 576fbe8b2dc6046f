package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.SecondZoneFix;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class MultiAzDatabase implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-MULTI-AZ-DATABASE", "Databases keep a standby in a second Availability Zone")
            .setting(Severity.ERROR)
            .practices("REL10-BP01", "REL11-BP02")
            .why("Without a standby, the failure of a host or a zone is an outage until a backup is restored, and AWS "
                    + "commits to less availability.")
            .remedy("Turn Multi-AZ on, or add a reader in another zone that can take over.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (!workload.isProduction()) {
            return Stream.empty();
        }
        return workload.nodes(Role.DATABASE)
                .filter(node -> workload.offers(node, "multiAz") || workload.offers(node, "instances"))
                .filter(node -> !node.properties().isOn("serverless") && !node.properties().is("storeRole", "replica"))
                .map(node -> judge(workload, node));
    }

    private static Assessment judge(Workload workload, Node node) {
        boolean oneZoneDrawn = workload.topology().subnets(node.id()).size() == 1;
        var standby =
                node.properties().flag("multiAz").or(() -> Capacity.of(node, "instances").map(number -> number > 1));
        if (standby.isPresent() && standby.get() && oneZoneDrawn) {
            return Assessment.fail(node, Workload.name(node) + " is meant to be Multi-AZ, but only one zone is drawn.")
                    .withFix(SecondZoneFix.of(workload, node)
                            .map(change -> Fix.of("Span a second Availability Zone", change)));
        }
        return Assessment.of(node, standby, "Whether " + Workload.name(node) + " is Multi-AZ is not set.",
                () -> Assessment.fail(node, Workload.name(node) + " has no standby in a second Availability Zone.")
                        .with(fix(workload, node)));
    }

    private static Fix fix(Workload workload, Node node) {
        var on = workload.offers(node, "multiAz")
                ? Change.SetProperty.of(node.id(), "multiAz", true)
                : Change.SetProperty.of(node.id(), "instances", 2);
        var spread = workload.topology().subnets(node.id()).size() > 1
                ? Optional.<Change>empty()
                : SecondZoneFix.of(workload, node);
        return Fix.of("Turn Multi-AZ on",
                new Change.Batch(Stream.concat(Stream.<Change>of(on), spread.stream()).toList()));
    }
}
