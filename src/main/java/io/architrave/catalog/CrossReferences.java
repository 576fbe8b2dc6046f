package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What can only be seen once all service files are read: whether the types, groups, categories and icons that a file
/// names exist, and whether each type stands in one file.
final class CrossReferences {

    /// @param cursor over the file, for reporting
    record Read(FileCursor cursor, ServiceType type) {}

    private final List<Read> files;
    private final Set<String> categories;
    private final Predicate<String> icons;
    private final Deck deck;
    private final Map<String, TypeKey> covered = new HashMap<>();
    private final Map<TypeKey, TypeSummary> types = new HashMap<>();

    /// @param known types that the files may name beside their own
    /// @param icons whether there is a drawing of a name such as `aws:lambda`
    CrossReferences(
            List<Read> files, List<TypeSummary> known, Set<String> categories, Predicate<String> icons, Deck deck) {
        this.files = files;
        this.categories = categories;
        this.icons = icons;
        this.deck = deck;
        known.forEach(type -> types.put(type.key(), type));
    }

    void check() {
        for (var file : files) {
            if (types.putIfAbsent(file.type().key(), file.type().summary()) != null) {
                file.cursor().report("type",
                        "is \"" + file.type().key() + "\", which is taken already; give it a key of its own");
            }
        }
        files.forEach(this::check);
    }

    private void check(Read file) {
        var type = file.type();
        if (!categories.contains(type.summary().category())) {
            file.cursor().report("category", "is \"" + type.summary().category() + "\"; write one of "
                    + String.join(", ", categories.stream().sorted().toList()));
        }
        checkIcon(file.cursor(), "icon", type.summary().icon());
        type.frame().ifPresent(
                frame -> frame.style().icon().ifPresent(icon -> checkIcon(file.cursor(), "frame.icon", icon)));
        checkDeck(file);
        type.facts().lifecycle().ifPresent(lifecycle -> checkSuccessors(file, lifecycle));
        checkGroups(file);
        file.cursor().objects("connections").forEach(this::checkEnds);
    }

    private void checkIcon(FileCursor cursor, String member, String icon) {
        if (!icon.isEmpty() && !icons.test(icon)) {
            cursor.report(member, "is \"" + icon + "\", which is not among the icons; write aws:<id> as in "
                    + "icons/aws/index.tsv, or own:<name> of a drawing in icons/own");
        }
    }

    private void checkDeck(Read file) {
        for (var id : file.cursor().texts("standsFor")) {
            var other = covered.put(id, file.type().key());
            if (other != null) {
                file.cursor().report("standsFor",
                        "names \"" + id + "\", for which " + other + " already stands; leave it to one of them");
            } else if (!deck.holds(id)) {
                file.cursor().report("standsFor",
                        "names \"" + id + "\", which is no id of " + Deck.FILE + "; write one of its last column");
            }
        }
    }

    private void checkSuccessors(Read file, Lifecycle lifecycle) {
        for (var successor : lifecycle.successors()) {
            if (!types.containsKey(successor)) {
                file.cursor().report("facts.lifecycle.successors",
                        "names \"" + successor + "\", which is no type of the catalogue; write the key of one");
            } else if (types.get(successor).group() != file.type().isGroup()) {
                file.cursor().report("facts.lifecycle.successors",
                        "names \"" + successor + "\", which is " + (file.type().isGroup() ? "no group" : "a group")
                                + "; an element is changed to its successor, so that both have to be of one kind");
            }
        }
    }

    private void checkGroups(Read file) {
        var placement = file.type().placement();
        for (var group : placement.in()) {
            checkGroup(file, "placement.in", group);
        }
        placement.spans().ifPresent(group -> checkGroup(file, "placement.spans", group));
        placement.holding().stream().flatMap(holding -> holding.types().stream())
                .filter(held -> !types.containsKey(held))
                .forEach(held -> file.cursor().report("placement.holds.types",
                        "names \"" + held + "\", which is no type of the catalogue; write the key of one"));
    }

    private void checkGroup(Read file, String member, TypeKey group) {
        var found = types.get(group);
        if (found == null || !found.group()) {
            file.cursor().report(member,
                    "names \"" + group + "\", which is no group of the catalogue; write the key of one");
        }
    }

    private void checkEnds(FileCursor connection) {
        connection.texts("to").forEach(selector -> checkEnd(connection, "to", selector));
        connection.texts("from").forEach(selector -> checkEnd(connection, "from", selector));
    }

    private void checkEnd(FileCursor connection, String member, String selector) {
        if (selector.startsWith(ConnectionRule.ROLE)) {
            var role = selector.substring(ConnectionRule.ROLE.length());
            if (Keys.find(Role.class, role).isEmpty()) {
                connection.report(member, "names the role \"" + role + "\"; write one of "
                        + String.join(", ", Keys.all(Role.class)));
            }
        } else if (!types.containsKey(TypeKey.of(selector))) {
            connection.report(member, "names \"" + selector + "\", which is no type of the catalogue; a role is "
                    + "written role:entry");
        }
    }
}
