package io.architrave.review.integrity;

import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class ImpossibleConnection implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("DGM-IMPOSSIBLE-EDGE", "Connections are ones that AWS offers")
            .drawn(Severity.ERROR)
            .why("The drawing promises an integration that does not exist, and whatever is concluded from a path over it "
                    + "is wrong.")
            .remedy("Put what can speak to both in between, for example a function between a load balancer and a table.")
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/definitions.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean cutsConnections() {
        return true;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.diagram().edges().flatMap(edge -> ends(workload, edge).stream()
                .map(ends -> judge(workload, edge, ends)));
    }

    private record Ends(Typed from, Typed to) {}

    private static Optional<Ends> ends(Workload workload, Edge edge) {
        return workload.diagram().typed(edge.from())
                .flatMap(from -> workload.diagram().typed(edge.to()).map(to -> new Ends(from, to)));
    }

    private static Assessment judge(Workload workload, Edge edge, Ends ends) {
        if (!isWhole(workload, ends.from) || !isWhole(workload, ends.to)) {
            return Assessment.open(edge, "The catalogue does not hold both ends of this connection whole.");
        }
        if (offers(workload, ends.from, edge.relation(), ends.to)
                || edge.runsBothWays() && offers(workload, ends.to, edge.relation(), ends.from)) {
            return Assessment.pass(edge);
        }
        return Assessment.fail(edge, sentence(edge, ends))
                .with(List.of(edge.from(), edge.to()))
                .withFix(fix(workload, edge, ends));
    }

    /// A type without a single connection in the catalogue is one that is only named so far. A group's type is never
    /// asked for its own, as most connect by their place.
    private static boolean isWhole(Workload workload, Typed element) {
        return workload.catalog().typeOf(element)
                .filter(type -> type.isGroup() || !type.connections().isEmpty() || isTarget(type))
                .isPresent();
    }

    /// Stores and helpers often only receive.
    private static boolean isTarget(ServiceType type) {
        return !type.properties().isEmpty();
    }

    private static boolean offers(Workload workload, Typed from, Relation relation, Typed to) {
        return workload.catalog().connection(from.type(), relation, to.type()).isPresent();
    }

    private static String sentence(Edge edge, Ends ends) {
        var from = Workload.name(ends.from);
        var to = Workload.name(ends.to);
        return switch (edge.relation()) {
            case CALL -> from + " cannot call " + to + " directly on AWS.";
            case EVENT -> from + " cannot send events to " + to + " directly on AWS.";
            case DATA -> from + " cannot hand data to " + to + " directly on AWS.";
            case REPLICATION -> from + " cannot be copied to " + to + " on AWS.";
            case NETWORK -> from + " cannot be attached or routed to " + to + " on AWS.";
            case FAILURE -> from + " cannot send what failed to " + to + " on AWS.";
            case ASSOCIATION -> from + " cannot be associated with " + to + " on AWS.";
        };
    }

    /// Offered only where the pair connects in exactly one other way.
    private static Optional<Fix> fix(Workload workload, Edge edge, Ends ends) {
        var relations = relations(workload, ends.from, ends.to);
        if (relations.size() == 1) {
            var relation = relations.getFirst();
            return Optional.of(Fix.asking(
                    "Make it " + article(relation),
                    new Change.Reconnect(edge.id(), relation, edge.from(), edge.to())));
        }
        return offers(workload, ends.to, edge.relation(), ends.from)
                ? Optional.of(Fix.asking(
                        "Turn it round", new Change.Reconnect(edge.id(), edge.relation(), edge.to(), edge.from())))
                : Optional.empty();
    }

    private static String article(Relation relation) {
        return switch (relation) {
            case EVENT, ASSOCIATION -> "an " + relation.key();
            default -> "a " + relation.key();
        };
    }

    private static List<Relation> relations(Workload workload, Typed from, Typed to) {
        return workload.catalog().connections(from.type(), to.type()).stream()
                .map(ConnectionRule::relation)
                .distinct()
                .toList();
    }
}
