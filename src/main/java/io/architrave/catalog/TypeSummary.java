package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Set;

/// What the palette and a search need of a type; all summaries stand in one index, so that no whole file is read
/// before it is used.
///
/// @param name the official name
/// @param aliases abbreviations, old names and what people call it
/// @param category key of a [Category]
/// @param icon `aws:<id>` out of the AWS set or `own:<name>` out of the project's own
/// @param group whether it is a group
/// @param standing how far the catalogue knows it
public record TypeSummary(
        TypeKey key, String name, List<String> aliases, String category, String icon, Scope scope, Set<Role> roles,
        boolean group, Standing standing) {

    public TypeSummary {
        aliases = List.copyOf(aliases);
        roles = Set.copyOf(roles);
    }
}
