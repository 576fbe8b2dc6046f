package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;

/// Where AWS lets a type stand.
///
/// @param in the group types that may hold it directly, the best one first; groups that only frame (generic, security
///     group) are looked through
/// @param onCanvas whether it may stand in no group at all
/// @param spans the group type it can stand in several of
/// @param minZones how many zones AWS asks for at least, once it spans; 1 for no demand
/// @param tiers the subnet tiers that make sense for it, the best one first; empty for all
/// @param say the sentence that the user reads where it is refused
public record PlacementRule(
        List<TypeKey> in,
        boolean onCanvas,
        Optional<TypeKey> spans,
        int minZones,
        List<String> tiers,
        String say) {

    public PlacementRule {
        in = List.copyOf(in);
        tiers = List.copyOf(tiers);
    }

    public boolean allows(TypeKey group) {
        return in.contains(group);
    }
}
