package io.architrave.document;

import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Properties;
import io.architrave.model.RecoveryClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A template file: a document with one more member, `template`.
final class TemplateReader {

    private static final String ID = "id";
    private static final String PATTERN = "pattern";
    private static final String SUMMARY = "summary";
    private static final String CATEGORY = "category";
    private static final String RECOVERY = "recovery";
    private static final String PARAMETERS = "parameters";
    private static final String DEFAULT = "default";
    private static final String WITHOUT = "without";
    private static final String SET = "set";

    /// What came of reading a template.
    sealed interface Read {
        record Sound(Template template) implements Read {}

        /// @param problem in one line, with the place
        record Unsound(String problem) implements Read {}
    }

    private TemplateReader() {}

    static Read read(String file, byte[] bytes) {
        return switch (DocumentReader.read(file, bytes)) {
            case Reading.Opened opened when opened.isSound() -> read(file, opened.diagram());
            case Reading reading ->
                    new Read.Unsound(DocumentReader.obstacles(reading).getFirst().inOneLine());
        };
    }

    private static Read read(String file, Diagram diagram) {
        var raw = Optional.ofNullable(diagram.extras().members().get(Members.TEMPLATE));
        if (raw.isEmpty() || !(JsonReader.known(raw.get()) instanceof Json.Structure structure)) {
            return new Read.Unsound(file + ": the member \"template\" is missing. Write what it is for: id, pattern,"
                    + " summary, parameters.");
        }
        var complaints = new Complaints(file);
        var fields = new Fields(structure, Optional.of(Members.TEMPLATE), complaints);
        var template = new Template(
                fields.required(ID),
                fields.required(PATTERN),
                fields.required(SUMMARY),
                known(fields, CATEGORY, TemplateCategory::ofKey, TemplateCategory.keys(), complaints)
                        .orElse(TemplateCategory.OWN),
                known(fields, RECOVERY, RecoveryClass::ofKey, RecoveryClass.keys(), complaints),
                parameters(fields),
                diagram.withExtras(new Extras(diagram.extras().members().minus(Members.TEMPLATE))));
        check(template, complaints);
        return complaints.areFatal()
                ? new Read.Unsound(complaints.inOrder().getFirst().inOneLine())
                : new Read.Sound(template);
    }

    /// One of a few words; another one is refused with the nearest.
    private static <T> Optional<T> known(
            Fields fields, String member, Function<String, Optional<T>> ofKey, List<String> keys,
            Complaints complaints) {
        var text = fields.text(member);
        var found = text.flatMap(ofKey);
        if (text.isPresent() && found.isEmpty()) {
            refuse(complaints, "\"" + text.get() + "\" is no " + member
                    + Nearest.to(text.get(), keys).map(near -> "; did you mean \"" + near + "\"?").orElse("")
                    + "; it takes " + String.join(", ", keys));
        }
        return found;
    }

    private static List<Template.Parameter> parameters(Fields fields) {
        var parameters = new ArrayList<Template.Parameter>();
        fields.structuresByElement(PARAMETERS)
                .forEach((key, parameter) -> parameters.add(new Template.Parameter(
                        key,
                        parameter.text(Members.LABEL).orElse(key),
                        parameter.required(DEFAULT),
                        choices(parameter))));
        return parameters;
    }

    private static List<Template.Choice> choices(Fields parameter) {
        var choices = new ArrayList<Template.Choice>();
        parameter
                .structuresByElement(Members.CHOICES)
                .forEach((key, choice) -> choices.add(new Template.Choice(
                        key,
                        choice.text(Members.LABEL).orElse(key),
                        new LinkedHashSet<>(choice.ids(WITHOUT)),
                        set(choice),
                        LayoutReader.all(choice))));
        return choices;
    }

    private static Map<ElementId, Properties> set(Fields choice) {
        var set = new HashMap<ElementId, Properties>();
        choice.structure(SET)
                .ifPresent(byElement -> byElement.names().stream()
                        .filter(ElementId::isValid)
                        .forEach(id -> set.put(ElementId.of(id), byElement.properties(id))));
        return set;
    }

    private static void check(Template template, Complaints complaints) {
        for (var parameter : template.parameters()) {
            if (parameter.choice(parameter.initial()).isEmpty()) {
                refuse(complaints, parameter.key() + " has no choice \"" + parameter.initial() + "\", its default");
            }
            for (var choice : parameter.choices()) {
                check(template, choice, "removes", choice.without(), complaints);
                check(template, choice, "sets", choice.set().keySet(), complaints);
                check(template, choice, "places", choice.layout().keySet(), complaints);
            }
        }
    }

    private static void check(
            Template template, Template.Choice choice, String does, Set<ElementId> elements, Complaints complaints) {
        elements.stream()
                .filter(id -> !template.diagram().has(id))
                .forEach(id -> refuse(complaints, choice.key() + " " + does + " \"" + id + "\", which is not there"));
    }

    private static void refuse(Complaints complaints, String sentence) {
        complaints.refuse(Json.Place.NOWHERE, Optional.of(Members.TEMPLATE), sentence, "Mend the template");
    }
}
