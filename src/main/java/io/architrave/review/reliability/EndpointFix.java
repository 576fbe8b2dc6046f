package io.architrave.review.reliability;

import io.architrave.catalog.PropertySpec;
import io.architrave.edit.Change;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.review.Additions;
import io.architrave.review.Fix;
import io.architrave.review.Workload;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Adds the endpoints that lead from a node's VPC to AWS services: gateway endpoints to the VPC, interface endpoints to
/// the node's own subnets.
final class EndpointFix {

    private EndpointFix() {}

    /// Empty where one of the targets is not behind an endpoint: the way to the internet is the user's decision.
    static Optional<Fix> of(Workload workload, Node node, List<Node> targets) {
        var services = new LinkedHashSet<PropertySpec.Choice>();
        for (var target : targets) {
            var service = workload.topology().networks().endpointService(target.type());
            if (service.isEmpty()) {
                return Optional.empty();
            }
            services.add(service.get());
        }
        var vpc = workload.topology().vpc(node.id()).flatMap(workload.diagram()::group);
        return vpc.map(network -> Fix.of(
                services.size() == 1 ? "Add a VPC endpoint" : "Add VPC endpoints",
                () -> change(workload, node, network, services)));
    }

    private static Change change(Workload workload, Node node, Group vpc, Set<PropertySpec.Choice> services) {
        var additions = new Additions(workload);
        for (var service : services) {
            boolean gateway = service.facts().getOrDefault("types", "").startsWith("gateway");
            var properties = Properties.NONE
                    .with("awsService", service.value())
                    .with("endpointType", gateway ? "gateway" : "interface");
            var suffix = service.value().replaceAll("[^a-z0-9]", "-") + "-endpoint";
            var name = service.label().replaceFirst("^(AWS|Amazon) ", "") + " endpoint";
            if (gateway) {
                additions.in(Optional.of(vpc.id()), vpc, "vpc-endpoint", suffix, name, properties);
            } else {
                additions.spanning(vpc, workload.topology().subnets(node.id()), "vpc-endpoint", suffix, name,
                        properties);
            }
        }
        return additions.change();
    }
}
