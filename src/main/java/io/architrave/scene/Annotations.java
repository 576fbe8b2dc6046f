package io.architrave.scene;

import io.architrave.model.ElementId;
import java.util.Map;
import java.util.Optional;

/// What other parts of the program have to say about elements, to be shown beside them.
///
/// @param costs what an element costs a month, as it is to be read
/// @param traffic what a connection carries a month, as it is to be read
public record Annotations(
        Map<ElementId, Findings> findings, Map<ElementId, String> costs, Map<ElementId, String> traffic) {

    public static final Annotations NONE = new Annotations(Map.of(), Map.of(), Map.of());

    public enum Severity {
        ERROR,
        WARNING,
        ADVICE
    }

    /// @param worst of all findings on an element
    /// @param count 1 or more
    public record Findings(Severity worst, int count) {}

    public Annotations {
        findings = Map.copyOf(findings);
        costs = Map.copyOf(costs);
        traffic = Map.copyOf(traffic);
    }

    /// What is said of one element and shown by the layers that are on.
    About about(ElementId element, Layers layers, boolean pinned) {
        return new About(
                layers.findings() ? Optional.ofNullable(findings.get(element)) : Optional.empty(),
                layers.costs() ? Optional.ofNullable(costs.get(element)) : Optional.empty(),
                layers.traffic() ? Optional.ofNullable(traffic.get(element)) : Optional.empty(),
                pinned,
                Optional.empty());
    }

    /// @param addresses what is to be seen of a group's address block
    record About(
            Optional<Findings> findings,
            Optional<String> cost,
            Optional<String> traffic,
            boolean pinned,
            Optional<AddressSigns.Sign> addresses) {
        About with(Optional<AddressSigns.Sign> addresses) {
            return new About(findings, cost, traffic, pinned, addresses);
        }
    }
}
