package io.architrave.topology;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many addresses of a subnet the resources in it need, as far as AWS documents it.
///
/// @param addresses what is known, at the most that each resource grows to
/// @param unknown what needs some too, but nobody says how many
public record AddressDemand(long addresses, List<Node> unknown) {

    /// Needs one address: the primary private one of its network interface in the subnet.
    ///
    /// Instance: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html; NAT gateway:
    /// https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html; interface endpoint:
    /// https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html (2026-11, unconfirmed).
    private static final List<TypeKey> ONE =
            List.of(TypeKey.of("ec2-instance"), Types.NAT_GATEWAY, Types.VPC_ENDPOINT);

    /// Keeps at least eight addresses of each subnet to grow into
    /// (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html, 2026-11).
    private static final Map<TypeKey, Long> FIXED = Map.of(TypeKey.of("application-load-balancer"), 8L);

    /// One for each instance or task, spread evenly over the subnets
    /// (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html,
    /// https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html, 2026-11, unconfirmed).
    private static final List<TypeKey> SPREAD = List.of(TypeKey.of("auto-scaling-group"), TypeKey.of("ecs-service"));

    public AddressDemand {
        unknown = List.copyOf(unknown);
    }

    /// Of what stands in the subnet, in frames that only group too.
    public static AddressDemand of(DiagramIndex index, ElementId subnet) {
        long known = 0;
        var unknown = new ArrayList<Node>();
        var standing = index.diagram().nodes()
                .filter(node -> index.places(node.id()).stream()
                        .anyMatch(place -> place.equals(subnet) || index.isInside(place, subnet)))
                .toList();
        for (var node : standing) {
            var needed = needed(node);
            known += needed.orElse(0L);
            if (needed.isEmpty()) {
                unknown.add(node);
            }
        }
        return new AddressDemand(known, unknown);
    }

    private static Optional<Long> needed(Node node) {
        if (node.type().equals(Types.VPC_ENDPOINT) && node.properties().is("endpointType", "gateway")) {
            return Optional.of(0L);
        }
        if (ONE.contains(node.type())) {
            return Optional.of(1L);
        }
        if (SPREAD.contains(node.type())) {
            long places = Math.max(1, node.spans().size());
            return most(node.properties()).map(most -> (most.longValue() + places - 1) / places);
        }
        return Optional.ofNullable(FIXED.get(node.type()));
    }

    private static Optional<BigDecimal> most(Properties properties) {
        return properties.number("maxCapacity")
                .or(() -> properties.number("desiredCapacity"))
                .or(() -> properties.number("minCapacity"));
    }
}
