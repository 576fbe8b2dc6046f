package io.architrave.review.cost;

import io.architrave.catalog.Role;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Route;
import io.architrave.topology.Types;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class GatewayEndpoint implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "COST-GATEWAY-ENDPOINT", "Traffic to S3 and DynamoDB does not pay for NAT")
            .drawn(Severity.WARNING)
            .practices("COST08-BP02", "COST08-BP03", "SEC05-BP01")
            .why("A NAT gateway bills each gigabyte that it passes on; a gateway endpoint costs nothing.")
            .remedy("Add the gateway endpoint to the VPC and its route tables.")
            .mends()
            .source("https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.groups(Types.VPC).flatMap(vpc -> judge(workload, vpc).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Group vpc) {
        var routes = workload.topology().routes();
        var users = new LinkedHashSet<ElementId>();
        var stores = new LinkedHashMap<ElementId, Node>();
        boolean any = false;
        for (var node : workload.nodes(Role.COMPUTE).filter(node -> isIn(workload, node, vpc)).toList()) {
            for (var store : stores(workload, node)) {
                any = true;
                if (routes.between(node.id(), store.id()) instanceof Route.Nat) {
                    users.add(node.id());
                    stores.putIfAbsent(store.id(), store);
                }
            }
        }
        if (users.isEmpty()) {
            return any ? Optional.of(Assessment.pass(vpc)) : Optional.empty();
        }
        var message =
                workload.names(users) + (users.size() == 1 ? " reaches " : " reach ") + workload.names(stores.keySet())
                        + " through a NAT gateway.";
        return Optional.of(Assessment.fail(vpc, message)
                .with(Stream.concat(users.stream(), stores.keySet().stream()).toList())
                .with(fix(workload, vpc, stores)));
    }

    private static boolean isIn(Workload workload, Node node, Group vpc) {
        return workload.topology().vpc(node.id()).filter(vpc.id()::equals).isPresent();
    }

    private static List<Node> stores(Workload workload, Node node) {
        return Stream.concat(
                Stream.of(Relation.CALL, Relation.DATA).flatMap(relation -> workload.targets(node, relation)),
                workload.sources(node, Relation.DATA))
                .filter(target -> workload.topology().networks().endpointService(target.type())
                        .filter(service -> service.facts().getOrDefault("types", "").startsWith("gateway"))
                        .isPresent())
                .distinct()
                .toList();
    }

    private static Fix fix(Workload workload, Group vpc, Map<ElementId, Node> stores) {
        var additions = new Additions(workload);
        stores.values().stream()
                .flatMap(store -> workload.topology().networks().endpointService(store.type()).stream())
                .distinct()
                .forEach(service -> additions.in(
                        Optional.of(vpc.id()),
                        vpc,
                        "vpc-endpoint",
                        service.value() + "-endpoint",
                        service.label().replaceFirst("^(AWS|Amazon) ", "") + " endpoint",
                        Properties.NONE.with("awsService", service.value()).with("endpointType", "gateway")));
        return Fix.of("Add a gateway endpoint", additions.change());
    }
}
