package io.architrave.scene;

import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.topology.AddressPlan;
import io.architrave.topology.AddressPlans;
import io.architrave.topology.AddressProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be seen of address blocks that clash or are used up.
///
/// @param elements those that the signs were found for: positions do not matter
record AddressSigns(Map<ElementId, Element> elements, Map<ElementId, Sign> signs) {

    /// @param word beside the block
    /// @param wrong whether AWS refuses it; else it is only used up
    record Sign(String word, boolean wrong) {}

    static AddressSigns of(DiagramIndex index, Optional<AddressSigns> before) {
        var elements = index.diagram().elements();
        return before.filter(earlier -> earlier.elements == elements)
                .orElseGet(() -> new AddressSigns(elements, find(index)));
    }

    private static Map<ElementId, Sign> find(DiagramIndex index) {
        var plans = AddressPlans.of(index);
        var signs = new HashMap<ElementId, Sign>();
        for (var problem : plans.problems()) {
            var sign = new Sign(word(problem), true);
            signs.putIfAbsent(problem.block().owner().id(), sign);
            problem.others().forEach(other -> signs.putIfAbsent(other.id(), sign));
        }
        plans.all()
                .filter(AddressPlan::isFull)
                .forEach(plan -> signs.putIfAbsent(plan.network().id(), new Sign("full", false)));
        return signs;
    }

    private static String word(AddressProblem problem) {
        return switch (problem) {
            case AddressProblem.Overlap _,AddressProblem.Joined _ -> "overlaps";
            case AddressProblem.Outside _ -> "outside of the VPC";
            case AddressProblem.Size _ -> "size refused";
        };
    }

    /// Those that have another sign than before.
    Set<ElementId> differing(AddressSigns before) {
        if (before == this) {
            return Set.of();
        }
        var differing = new HashSet<>(signs.keySet());
        differing.addAll(before.signs.keySet());
        differing.removeIf(id -> of(id).equals(before.of(id)));
        return differing;
    }

    Optional<Sign> of(ElementId group) {
        return Optional.ofNullable(signs.get(group));
    }
}
