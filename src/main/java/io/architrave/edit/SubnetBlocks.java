package io.architrave.edit;

import io.architrave.model.Cidr;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Group;
import io.architrave.model.TypeKey;
import java.util.Optional;

/// Plans address blocks: the next free one of a size within a network.
public final class SubnetBlocks {

    private static final TypeKey SUBNET = TypeKey.of("subnet");

    private SubnetBlocks() {}

    /// The lowest block of the VPC as large as `like`'s that no subnet uses; empty where the VPC has no block or is
    /// full. Without a block of `like`'s own, a /24.
    public static Optional<String> free(DiagramIndex index, Group network, Group like) {
        var whole = network.properties().text("cidr").flatMap(Cidr::parse);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        int length = like.properties()
                .text("cidr")
                .flatMap(Cidr::parse)
                .map(Cidr::prefixLength)
                .orElse(Math.max(24, whole.get().prefixLength()));
        var used = index.descendants(network.id())
                .map(index.diagram()::group)
                .flatMap(Optional::stream)
                .filter(group -> group.type().equals(SUBNET))
                .flatMap(subnet -> subnet.properties().text("cidr").flatMap(Cidr::parse).stream())
                .toList();
        return whole.get().blocks(length)
                .filter(block -> used.stream().noneMatch(block::overlaps))
                // The first block is left free by custom, as in the published layouts, unless nothing else is.
                .filter(block -> block.address() != whole.get().address())
                .findFirst()
                .map(Cidr::toString);
    }
}
