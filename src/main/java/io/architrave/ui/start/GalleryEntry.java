package io.architrave.ui.start;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.catalog.TypeSummary;
import io.architrave.document.Template;
import io.architrave.library.TemplateFacts;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;

/// A template as the gallery shows it, with what comes of it later: its picture and its figures.
final class GalleryEntry {

    private static final String TRAFFIC = "traffic";
    private static final Set<Role> ASIDE = Set.of(Role.CLIENT, Role.HELPER, Role.OBSERVABILITY);

    private final Template template;
    private final Diagram made;
    private final List<TypeSummary> services;
    private final String haystack;
    private final ObjectProperty<Optional<TemplateFacts>> facts = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Image>> picture = new SimpleObjectProperty<>(Optional.empty());

    GalleryEntry(Template template, Catalog catalog) {
        this.template = template;
        this.made = TemplateFacts.made(template, Map.of(), UnaryOperator.identity());
        this.services = services(made, catalog);
        this.haystack = haystack(template, catalog);
    }

    /// The kinds of service in it, those with the most connections first; what only helps or watches comes last.
    private static List<TypeSummary> services(Diagram diagram, Catalog catalog) {
        var index = DiagramIndex.of(diagram);
        var weights = new LinkedHashMap<TypeKey, Integer>();
        diagram.nodes().forEach(node -> weights.merge(node.type(), weight(node, index), Integer::sum));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<TypeKey, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> catalog.summary(entry.getKey()).stream())
                .filter(summary -> !summary.roles().contains(Role.CLIENT))
                .sorted(Comparator.comparing(summary -> summary.roles().stream().anyMatch(ASIDE::contains)))
                .toList();
    }

    private static int weight(Node node, DiagramIndex index) {
        return index.edges(node.id()).size();
    }

    private static String haystack(Template template, Catalog catalog) {
        var services = template.diagram().elements().values().stream()
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast)
                .map(Typed::type)
                .distinct()
                .flatMap(type -> catalog.summary(type).stream())
                .map(summary -> summary.name() + " " + String.join(" ", summary.aliases()))
                .collect(Collectors.joining(" "));
        return String.join(" ", template.id(), template.pattern(), template.title(), template.summary(),
                template.category().label(), template.recovery().map(Object::toString).orElse(""), services)
                .toLowerCase(Locale.ROOT);
    }

    Template template() {
        return template;
    }

    /// With the default choices.
    Diagram made() {
        return made;
    }

    List<TypeSummary> services() {
        return services;
    }

    boolean mentions(String word) {
        return haystack.contains(word);
    }

    /// `steady`, `spiky` ... as the profile says it.
    Optional<String> traffic() {
        return made.profile().get(TRAFFIC)
                .flatMap(value -> value instanceof PropertyValue.Text(var text) ? Optional.of(text) : Optional.empty());
    }

    /// The notes in the drawing: when to use it and when not.
    String advice() {
        return made.elements().values().stream()
                .filter(Note.class::isInstance)
                .map(note -> ((Note) note).text())
                .collect(Collectors.joining("\n"));
    }

    /// Of the default choices; empty until reviewed and priced.
    ObjectProperty<Optional<TemplateFacts>> facts() {
        return facts;
    }

    /// Empty until drawn.
    ObjectProperty<Optional<Image>> picture() {
        return picture;
    }
}
