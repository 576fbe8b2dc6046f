package io.architrave.review.reliability;

import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A hosted zone that has a choice of regions, or of a primary and a standby, has to know which of them lives.
final class DnsHealthCheck implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-DNS-FAILOVER-HEALTHCHECK", "DNS checks the health of what it chooses among")
            .setting(Severity.ERROR)
            .practices("REL11-BP02", "REL02-BP01", "REL13-BP05")
            .why("Without a check, the name goes on leading users to what is down; failover never happens.")
            .remedy("Give each record a health check, or let an alias evaluate the health of its target.")
            .mends()
            .source("https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes("route53-hosted-zone").flatMap(zone -> judge(workload, zone).stream());
    }

    /// Empty where it has no choice.
    private static Optional<Assessment> judge(Workload workload, Node zone) {
        var records = workload.outgoing(zone, Relation.NETWORK)
                .filter(edge -> workload.topology().region(edge.to()).isPresent())
                .toList();
        boolean chooses = records.stream().anyMatch(edge -> edge.properties().has("failoverRole"))
                || records.stream().map(edge -> workload.topology().region(edge.to())).distinct().count() > 1;
        return chooses ? Optional.of(judge(workload, zone, records)) : Optional.empty();
    }

    private static Assessment judge(Workload workload, Node zone, List<Edge> records) {
        var unchecked = records.stream().filter(edge -> !isChecked(edge)).toList();
        if (unchecked.isEmpty()) {
            return Assessment.pass(zone);
        }
        var targets = workload.names(unchecked.stream().map(Edge::to).toList());
        if (unchecked.stream().noneMatch(DnsHealthCheck::isSet)) {
            return Assessment.open(zone, "Whether " + Workload.name(zone) + " checks the health of " + targets
                    + " is not set.");
        }
        return Assessment.fail(zone, Workload.name(zone) + " does not check the health of " + targets + ".")
                .with(unchecked.stream().map(Edge::id).toList())
                .with(Fix.of("Check the health", () -> new Change.Batch(unchecked.stream()
                        .<Change>map(edge -> Change.SetProperty.of(edge.id(), "healthCheck", true))
                        .toList())));
    }

    private static boolean isChecked(Edge edge) {
        return edge.properties().isOn("healthCheck") || edge.properties().isOn("evaluateTargetHealth");
    }

    private static boolean isSet(Edge edge) {
        return edge.properties().has("healthCheck") || edge.properties().has("evaluateTargetHealth");
    }
}
