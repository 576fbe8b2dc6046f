package io.architrave.edit.search;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.edit.Change;
import io.architrave.model.Cidr;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts another text in the place of matches. What a setting cannot take is left as it was, with the reason.
///
/// @param change all of it at once
/// @param replaced how many matches
/// @param refused a sentence for each text that stays
public record Replacement(Change change, int replaced, List<String> refused) {

    public Replacement {
        refused = List.copyOf(refused);
    }

    /// The texts of one place, with what is to be replaced in them.
    private record Slot(ElementId element, Match.Where where) {}

    /// @param matches of this very query and diagram
    /// @param by taken literally, or with `$1` for a group where the query is a regular expression
    public static Replacement of(
            Diagram diagram, Catalog catalog, Query query, Collection<Match> matches, String by) {
        Map<Slot, List<Match>> slots = new LinkedHashMap<>();
        matches.stream()
                .filter(Match::isReplaceable)
                .forEach(match -> slots
                        .computeIfAbsent(new Slot(match.element(), match.where()), _ -> new ArrayList<>())
                        .add(match));
        var changes = new ArrayList<Change>();
        var refused = new ArrayList<String>();
        int replaced = 0;
        for (var slot : slots.entrySet()) {
            var id = slot.getKey().element;
            var element = diagram.elements().get(id);
            var text = replaced(query, slot.getValue(), by);
            var outcome = element == null
                    ? new Refused("It is gone.")
                    : written(element, slot.getKey().where, text, catalog);
            switch (outcome) {
                case Written(var change) -> {
                    changes.add(change);
                    replaced += slot.getValue().size();
                }
                case Refused(var reason) -> refused.add(reason);
            }
        }
        return new Replacement(new Change.Batch(changes), replaced, refused);
    }

    private static String replaced(Query query, List<Match> matches, String by) {
        var text = matches.getFirst().text();
        var result = new StringBuilder();
        int at = 0;
        for (var match : matches) {
            result.append(text, at, match.start()).append(replacement(query, match, by));
            at = match.end();
        }
        return result.append(text.substring(at)).toString();
    }

    private static String replacement(Query query, Match match, String by) {
        if (!query.regex()) {
            return by;
        }
        var matcher = query.pattern().orElseThrow().matcher(match.text());
        if (!matcher.find(match.start())) {
            return by;
        }
        var result = new StringBuilder();
        try {
            matcher.appendReplacement(result, by);
            // It copies what stands before the match too.
            return result.substring(match.start());
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            // A group that the expression does not have: taken as it is written.
            return by;
        }
    }

    private sealed interface Outcome {}

    private record Written(Change change) implements Outcome {}

    private record Refused(String reason) implements Outcome {}

    private static Outcome written(Element element, Match.Where where, String text, Catalog catalog) {
        return switch (where) {
            case Match.InName _ -> text.isBlank() && !(element instanceof Edge)
                    ? new Refused("“" + element.name() + "” needs a name.")
                    : new Written(new Change.Rename(element.id(), text.strip()));
            case Match.InValue value -> inValue(element, value, text, catalog);
            case Match.InType _,Match.InLabel _ -> new Refused("A type cannot be rewritten.");
        };
    }

    private static Outcome inValue(Element element, Match.InValue where, String text, Catalog catalog) {
        var before = properties(element, where.usage()).get(where.key());
        var read = before.flatMap(value -> like(value, text));
        var said = where.label() + " of “" + element.name() + "”";
        if (read.isEmpty()) {
            return new Refused(said + " cannot be “" + text + "”.");
        }
        var objection = where.usage()
                ? Optional.<String>empty()
                : spec(element, where.key(), catalog).flatMap(spec -> objection(spec, read.get()));
        if (objection.isPresent()) {
            return new Refused(said + " " + objection.get() + ".");
        }
        return new Written(where.usage()
                ? new Change.SetUsage(element.id(), where.key(), read)
                : new Change.SetProperty(element.id(), where.key(), read));
    }

    private static Optional<String> objection(PropertySpec spec, PropertyValue value) {
        return spec.kind() == PropertySpec.Kind.CIDR
                && value instanceof PropertyValue.Text(var text)
                && Cidr.parse(text).isEmpty()
                        ? Optional.of("would be “" + text + "”, which is no address block such as 10.0.3.0/24")
                        : spec.objection(value);
    }

    private static Properties properties(Element element, boolean usage) {
        return switch (element) {
            case Typed typed -> usage ? typed.usage() : typed.properties();
            case Edge edge -> usage ? edge.usage() : edge.properties();
            default -> Properties.NONE;
        };
    }

    private static Optional<PropertySpec> spec(Element element, String key, Catalog catalog) {
        return element instanceof Typed typed
                ? catalog.typeOf(typed).flatMap(type -> Search.spec(type, key))
                : Optional.empty();
    }

    /// The text as a value of the same kind. What is made of several parts is not rewritten as one text.
    private static Optional<PropertyValue> like(PropertyValue before, String text) {
        return switch (before) {
            case PropertyValue.Text _ -> Optional.of(text).filter(some -> !some.isBlank()).map(PropertyValue::of);
            case PropertyValue.Amount _ -> number(text).map(PropertyValue::of);
            case PropertyValue.Flag _ -> switch (text) {
                case "on" -> Optional.of(PropertyValue.of(true));
                case "off" -> Optional.of(PropertyValue.of(false));
                default -> Optional.empty();
            };
            case PropertyValue.Items(var items) when items.stream().allMatch(PropertyValue.Text.class::isInstance) ->
                    Optional.of(new PropertyValue.Items(Arrays.stream(text.split(", "))
                            .<PropertyValue>map(PropertyValue::of)
                            .toList()));
            case PropertyValue.Items _,PropertyValue.Structure _,PropertyValue.Reference _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
