package io.architrave.topology;

import io.architrave.model.ElementId;
import java.util.List;

/// The way that traffic takes from an element to another: what decides whether it arrives and what it costs.
public sealed interface Route {

    /// No VPC border lies between: both in one VPC, or the caller is in none.
    record Direct() implements Route {}

    /// Through an endpoint of the caller's VPC.
    record Through(Endpoint endpoint) implements Route {}

    /// Through NAT; one route for each subnet that the caller stands in.
    record Nat(List<NatRoute> routes) implements Route {
        public Nat {
            routes = List.copyOf(routes);
        }
    }

    /// By a public address of the caller's own, through the internet gateway.
    record InternetGateway() implements Route {}

    /// Into another VPC over what is drawn between the two: peering, transit gateway, PrivateLink.
    record BetweenNetworks() implements Route {}

    /// There is none.
    ///
    /// @param cutOff the subnets from which it does not go
    record None(List<ElementId> cutOff) implements Route {
        public None {
            cutOff = List.copyOf(cutOff);
        }
    }
}
