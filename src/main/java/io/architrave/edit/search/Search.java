package io.architrave.edit.search;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.UsageSpec;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.model.Properties;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks through a diagram, element by element in the order of their ids.
public final class Search {

    private final Catalog catalog;
    private final Query query;
    private final List<Match> found = new ArrayList<>();

    private Search(Catalog catalog, Query query) {
        this.catalog = catalog;
        this.query = query;
    }

    /// All places of a query; none where it is empty or not an expression.
    public static List<Match> of(Diagram diagram, Catalog catalog, Query query) {
        var search = new Search(catalog, query);
        query.pattern().ifPresent(pattern -> diagram.elements().values().forEach(one -> search.look(one, pattern)));
        return List.copyOf(search.found);
    }

    private void look(Element element, Pattern pattern) {
        if (query.scopes().contains(Query.Scope.NAMES)) {
            collect(element.id(), new Match.InName(), name(element), pattern);
        }
        if (query.scopes().contains(Query.Scope.TYPES)) {
            first(element.id(), new Match.InType(), types(element), pattern);
        }
        if (query.scopes().contains(Query.Scope.PROPERTIES)) {
            lookIntoProperties(element, pattern);
        }
    }

    static String name(Element element) {
        return switch (element) {
            case Note note -> note.text();
            case Edge edge -> edge.label();
            case Typed typed -> typed.name();
            case Unrecognised _ -> "";
        };
    }

    private List<String> types(Element element) {
        return switch (element) {
            case Typed typed -> {
                var key = typed.type().value();
                yield catalog.summary(typed.type())
                        .map(summary -> List.of(catalog.presentName(typed.type()), summary.name(), key))
                        .orElse(List.of(key));
            }
            case Edge edge -> List.of(edge.relation().name().toLowerCase(Locale.ROOT));
            case Note _ -> List.of("note");
            case Unrecognised _ -> List.of();
        };
    }

    private void lookIntoProperties(Element element, Pattern pattern) {
        switch (element) {
            case Typed typed -> {
                var type = catalog.typeOf(typed);
                look(typed.id(), typed.properties(), type, false, pattern);
                look(typed.id(), typed.usage(), type, true, pattern);
            }
            case Edge edge -> {
                look(edge.id(), edge.properties(), Optional.empty(), false, pattern);
                look(edge.id(), edge.usage(), Optional.empty(), true, pattern);
            }
            case Note _,Unrecognised _ -> {
            }
        }
    }

    private void look(
            ElementId id, Properties properties, Optional<ServiceType> type, boolean usage, Pattern pattern) {
        properties.asMap().forEach((key, value) -> {
            var label = type.flatMap(known -> label(known, key, usage)).orElse(key);
            first(id, new Match.InLabel(key, label), List.of(label, key), pattern);
            collect(id, new Match.InValue(key, label, usage), value.inWords(), pattern);
        });
    }

    private static Optional<String> label(ServiceType type, String key, boolean usage) {
        return usage
                ? type.usage().stream().filter(one -> one.key().equals(key)).findFirst().map(UsageSpec::label)
                : spec(type, key).map(PropertySpec::label);
    }

    static Optional<PropertySpec> spec(ServiceType type, String key) {
        return type.properties().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private void collect(ElementId id, Match.Where where, String text, Pattern pattern) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                found.add(new Match(id, where, text, matcher.start(), matcher.end()));
            }
        }
    }

    /// One match at most, in the first of the texts that has one.
    private void first(ElementId id, Match.Where where, List<String> texts, Pattern pattern) {
        for (var text : texts) {
            var matcher = pattern.matcher(text);
            if (matcher.find() && matcher.end() > matcher.start()) {
                found.add(new Match(id, where, text, matcher.start(), matcher.end()));
                return;
            }
        }
    }
}
