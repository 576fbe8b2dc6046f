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
/// @param holding what it holds at all, of a group that frames one kind of thing; empty where what stands inside says so
public record PlacementRule(
        List<TypeKey> in,
        boolean onCanvas,
        Optional<TypeKey> spans,
        int minZones,
        List<String> tiers,
        String say,
        Optional<Holding> holding) {

    /// What a group frames, and nothing else.
    ///
    /// @param types the types that it holds; what only frames, and what the catalogue knows as a drawing alone, may
    ///     stand in it too
    /// @param say the sentence that the user reads who drops something else into it
    public record Holding(List<TypeKey> types, String say) {

        public Holding {
            types = List.copyOf(types);
        }

        public boolean takes(ServiceType type) {
            return types.contains(type.key()) || !type.summary().standing().isWhole()
                    || type.frame().filter(GroupFrame::transparent).isPresent();
        }
    }

    public PlacementRule {
        in = List.copyOf(in);
        tiers = List.copyOf(tiers);
    }

    /// The same rule for a type that has to stand in more zones.
    public PlacementRule inZones(int least) {
        return new PlacementRule(in, onCanvas, spans, Math.max(least, minZones), tiers, say, holding);
    }

    public boolean allows(TypeKey group) {
        return in.contains(group);
    }
}
