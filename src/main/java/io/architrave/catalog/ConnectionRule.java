package io.architrave.catalog;

import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/// A connection that AWS offers between the type in whose file it stands and others.
///
/// It stands in the file of either end: a new service says in its own file both what it reaches and what reaches it,
/// so that no other file has to be touched.
///
/// @param to what the type reaches: type keys, or `role:<role>` for every type with that role; empty for a rule of
///     arrival
/// @param from what reaches the type, spelled as `to`; empty for a rule of departure
/// @param protocol the usual one, empty where it has no sense
/// @param port the usual one
/// @param label what the line says unless the user says otherwise; empty for nothing
/// @param source documentation that the pair works
/// @param noResource why no CloudFormation resource can tell of it, for example because a call starts it; empty where
///     one does
public record ConnectionRule(
        Relation relation,
        List<String> to,
        List<String> from,
        Optional<String> protocol,
        Optional<Integer> port,
        String label,
        String source,
        Optional<String> noResource) {

    static final String ROLE = "role:";

    public ConnectionRule {
        to = List.copyOf(to);
        from = List.copyOf(from);
    }

    public boolean reaches(TypeSummary target) {
        return to.stream().anyMatch(selector -> selects(selector, target));
    }

    public boolean isReachedFrom(TypeSummary origin) {
        return from.stream().anyMatch(selector -> selects(selector, origin));
    }

    private static boolean selects(String selector, TypeSummary type) {
        return selector.startsWith(ROLE)
                ? type.roles().stream().anyMatch(role -> Keys.of(role).equals(selector.substring(ROLE.length())))
                : selector.equals(type.key().value());
    }
}
