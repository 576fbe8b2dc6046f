package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class NetworkEgress implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-LAMBDA-VPC-EGRESS", "What runs in a VPC has a way to the services that it uses")
            .drawn(Severity.ERROR)
            .practices("SEC05-BP01", "REL02-BP03")
            .why("Without an endpoint or a NAT gateway the call ends in a timeout. A function in a VPC has no public address, so "
                    + "that a public subnet does not help it.")
            .remedy("Add a gateway endpoint for S3 and DynamoDB, an interface endpoint for other services, or NAT for the internet.")
            .mends()
            .source("https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.COMPUTE)
                .filter(node -> !workload.topology().subnets(node.id()).isEmpty())
                .flatMap(node -> judge(workload, node).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Node node) {
        var needed = needed(workload, node);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        var routes = workload.topology().routes();
        var unreachable = needed.stream()
                .filter(target -> routes.between(node.id(), target.id()) instanceof Route.None)
                .toList();
        if (unreachable.isEmpty()) {
            return Optional.of(Assessment.pass(node));
        }
        var ids = unreachable.stream().map(Node::id).toList();
        return Optional.of(Assessment
                .fail(node, Workload.name(node) + " has no way from its subnets to " + workload.names(ids)
                        + ": neither an endpoint nor NAT.")
                .with(ids)
                .withFix(EndpointFix.of(workload, node, unreachable)));
    }

    /// What it calls, and the queues that it asks for work itself; Lambda asks on a function's behalf, from outside.
    private static List<Node> needed(Workload workload, Node node) {
        var called = Stream.of(Relation.CALL, Relation.DATA, Relation.EVENT)
                .flatMap(relation -> workload.targets(node, relation));
        var asked = workload.offers(node, "reservedConcurrency")
                ? Stream.<Node>empty()
                : workload.sources(node, Relation.EVENT)
                        .filter(source -> Workload.isA(source, "sqs-queue", "kinesis-stream"));
        return Stream.concat(called, asked).distinct().toList();
    }
}
