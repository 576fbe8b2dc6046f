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
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

final class MultiAzCache implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-MULTI-AZ-CACHE", "Caches that serve users fail over to a replica in another zone")
            .setting(Severity.WARNING)
            .practices("REL10-BP01", "REL11-BP02")
            .why("When the only node of a cache is lost, its whole load falls on the database at once, or all sessions end.")
            .remedy("Add a replica and turn Multi-AZ with automatic failover on, or use the serverless form.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.CACHE)
                .filter(node -> workload.isServing(node) && !node.properties().isOn("serverless"))
                .map(node -> Assessment.of(
                        node,
                        failsOver(node),
                        "Replicas, Multi-AZ or automatic failover of " + Workload.name(node) + " are not set.",
                        () -> failure(workload, node)));
    }

    private static Optional<Boolean> failsOver(Node node) {
        var properties = node.properties();
        var replicas = Capacity.of(node, "replicas");
        boolean refused = replicas.filter(number -> number < 1).isPresent()
                || properties.isOff("multiAz")
                || properties.isOff("autoFailover");
        if (refused) {
            return Optional.of(false);
        }
        // AWS turns automatic failover on with Multi-AZ.
        return replicas.isPresent() && properties.isOn("multiAz") ? Optional.of(true) : Optional.empty();
    }

    private static Assessment failure(Workload workload, Node node) {
        var changes = new ArrayList<Change>();
        if (Capacity.of(node, "replicas").filter(number -> number >= 1).isEmpty()) {
            changes.add(Change.SetProperty.of(node.id(), "replicas", 1));
        }
        changes.add(Change.SetProperty.of(node.id(), "multiAz", true));
        changes.add(Change.SetProperty.of(node.id(), "autoFailover", true));
        if (workload.topology().subnets(node.id()).size() == 1) {
            SecondZoneFix.of(workload, node).ifPresent(changes::add);
        }
        return Assessment.fail(node, Workload.name(node) + " has no replica in a second zone that takes over.")
                .with(Fix.of("Add a replica with automatic failover", new Change.Batch(changes)));
    }
}
