package io.architrave.topology;

import java.util.Locale;
import java.util.Optional;

/// What a subnet is by its routes, after the VPC user guide, "Subnet types"
/// (https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html).
public enum Tier {
    /// Has a direct route to an internet gateway.
    PUBLIC,
    /// Has no direct route to an internet gateway, and a way out through a NAT gateway.
    PRIVATE,
    /// Has no route to anything outside of its VPC.
    ISOLATED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tier> ofKey(String key) {
        for (var tier : values()) {
            if (tier.key().equals(key)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }
}
