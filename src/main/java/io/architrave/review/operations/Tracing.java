package io.architrave.review.operations;

import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class Tracing implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("OPS-TRACING", "Requests can be followed across services")
            .setting(Severity.WARNING)
            .practices("OPS04-BP05", "REL06-BP07")
            .why("When a request crosses several services, nobody can tell from logs alone which of them was slow or failed.")
            .remedy("Turn tracing on in every service on the way.")
            .mends()
            .source("https://docs.aws.amazon.com/xray/latest/devguide/aws-xray.html");

    /// From this many services on a journey is hard to follow; after the rule's definition.
    private static final int SEVERAL = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.topology().exposure().entries()
                .flatMap(entry -> judge(workload, entry, journey(workload, entry)).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Node entry, List<Node> journey) {
        if (journey.size() < SEVERAL) {
            return Optional.empty();
        }
        var untraced = journey.stream().filter(node -> node.properties().isOff("tracing")).map(Node::id).toList();
        if (!untraced.isEmpty()) {
            var changes = untraced.stream()
                    .<Change>map(id -> Change.SetProperty.of(id, "tracing", true))
                    .toList();
            return Optional.of(Assessment
                    .fail(entry, "A request to " + Workload.name(entry) + " crosses " + journey.size()
                            + " services and cannot be followed through " + workload.names(untraced) + ".")
                    .with(untraced)
                    .with(Fix.of("Turn tracing on", new Change.Batch(changes))));
        }
        var unset = journey.stream().filter(node -> !node.properties().has("tracing")).map(Node::id).toList();
        return Optional.of(unset.isEmpty()
                ? Assessment.pass(entry)
                : Assessment.open(entry, "Tracing of " + workload.names(unset) + " is not set."));
    }

    /// Services behind the entry that can be traced, over calls and events.
    private static List<Node> journey(Workload workload, Node entry) {
        var seen = new LinkedHashSet<>(List.of(entry));
        var waiting = new ArrayDeque<>(List.of(entry));
        while (!waiting.isEmpty()) {
            var at = waiting.pop();
            Stream.of(Relation.CALL, Relation.EVENT)
                    .flatMap(relation -> workload.targets(at, relation))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen.stream().filter(node -> workload.offers(node, "tracing")).toList();
    }
}
