package io.architrave.topology;

import io.architrave.model.ElementId;

/// How a subnet reaches the internet through a NAT gateway.
///
/// @param crossesZones whether the gateway is in another zone than the subnet, so that the loss of that zone cuts the
///     subnet off and each gigabyte is billed for crossing
/// @param drawn whether a route is drawn, as against taken from what stands in the VPC
public record NatRoute(ElementId gateway, boolean crossesZones, boolean drawn) {}
