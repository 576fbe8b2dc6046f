package io.architrave.catalog;

import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/// A connection that AWS offers from the type in whose file it stands.
///
/// @param to type keys, or `role:<role>` for every type with that role
/// @param protocol the usual one, empty where it has no sense
/// @param port the usual one
/// @param label what the line says unless the user says otherwise; empty for nothing
/// @param source documentation that the pair works
public record ConnectionRule(
        Relation relation,
        List<String> to,
        Optional<String> protocol,
        Optional<Integer> port,
        String label,
        String source) {

    private static final String ROLE = "role:";

    public ConnectionRule {
        to = List.copyOf(to);
    }

    public boolean reaches(TypeSummary target) {
        return to.stream().anyMatch(selector -> selector.startsWith(ROLE)
                ? target.roles().stream().anyMatch(role -> Keys.of(role).equals(selector.substring(ROLE.length())))
                : selector.equals(target.key().value()));
    }
}
