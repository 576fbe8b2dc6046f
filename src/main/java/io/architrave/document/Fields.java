package io.architrave.document;

import io.architrave.document.Json.Place;
import io.architrave.model.ElementId;
import io.architrave.model.Extras;
import io.architrave.model.Properties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The members of one object, asked for by name. Whatever nobody asked for is unknown and comes back as [#extras()],
/// so that the list of known members need not be kept twice.
final class Fields {

    private final Json.Structure structure;
    private final Optional<String> element;
    private final Complaints complaints;
    private final Set<String> asked = new HashSet<>();

    Fields(Json.Structure structure, Optional<String> element, Complaints complaints) {
        this.structure = structure;
        this.element = element;
        this.complaints = complaints;
    }

    Place at() {
        return structure.at();
    }

    /// The line of a member, or of the object where it has none.
    Place at(String name) {
        return Optional.ofNullable(structure.members().get(name)).map(Json::at).orElse(structure.at());
    }

    void refuse(Place at, String sentence, String remedy) {
        complaints.refuse(at, element, sentence, remedy);
    }

    /// The member whatever it is, `null` refused.
    Optional<Json> any(String name) {
        asked.add(name);
        var json = structure.members().get(name);
        if (json instanceof Json.Nothing(var at)) {
            refuse(at, "\"" + name + "\" is null", "Remove the member: what is not set is left out");
            return Optional.empty();
        }
        return Optional.ofNullable(json);
    }

    Optional<String> text(String name) {
        return any(name).flatMap(json -> {
            if (json instanceof Json.Text(var _, var text)) {
                return Optional.of(text);
            }
            wrongKind(name, json, "a text");
            return Optional.empty();
        });
    }

    /// A text that may not be missing or blank; the empty text after a complaint.
    String required(String name) {
        if (!structure.members().containsKey(name)) {
            asked.add(name);
            refuse(structure.at(), "\"" + name + "\" is missing", "Add it");
            return "";
        }
        var text = text(name);
        if (text.filter(String::isBlank).isPresent()) {
            refuse(at(name), "\"" + name + "\" is empty", "Give it a value");
        }
        return text.orElse("");
    }

    boolean flag(String name, boolean otherwise) {
        return any(name)
                .map(json -> {
                    if (json instanceof Json.Flag(var _, var on)) {
                        return on;
                    }
                    wrongKind(name, json, "true or false");
                    return otherwise;
                })
                .orElse(otherwise);
    }

    Optional<LocalDate> date(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                refuse(at(name), "\"" + name + "\" is not a date: \"" + text + "\"", "Write it as 2026-11-21");
                return Optional.empty();
            }
        });
    }

    Optional<ElementId> id(String name) {
        return text(name).flatMap(text -> id(at(name), text));
    }

    private Optional<ElementId> id(Place at, String text) {
        if (ElementId.isValid(text)) {
            return Optional.of(ElementId.of(text));
        }
        refuse(at, "\"" + text + "\" is not an element id", "Use 1 to 40 of a-z, 0-9 and -");
        return Optional.empty();
    }

    List<ElementId> ids(String name) {
        return items(name).stream()
                .flatMap(item -> {
                    if (item instanceof Json.Text(var at, var text)) {
                        return id(at, text).stream();
                    }
                    refuse(item.at(), "\"" + name + "\" holds " + item.kind(), "List element ids");
                    return Optional.<ElementId>empty().stream();
                })
                .toList();
    }

    List<Json> items(String name) {
        return any(name)
                .map(json -> {
                    if (json instanceof Json.Items(var _, var items)) {
                        return items;
                    }
                    wrongKind(name, json, "a list");
                    return List.<Json>of();
                })
                .orElse(List.of());
    }

    Optional<Fields> structure(String name) {
        return any(name).flatMap(json -> structure(name, json));
    }

    private Optional<Fields> structure(String name, Json json) {
        if (json instanceof Json.Structure inner) {
            return Optional.of(new Fields(inner, element, complaints));
        }
        wrongKind(name, json, "an object");
        return Optional.empty();
    }

    /// The members of an object of which each is an object in its turn and concerns the element of its name.
    Map<String, Fields> structuresByElement(String name) {
        var found = new LinkedHashMap<String, Fields>();
        structure(name).ifPresent(outer -> outer.structure.members().forEach((key, json) -> {
            if (json instanceof Json.Structure inner) {
                found.put(key, new Fields(inner, Optional.of(key), complaints));
            } else {
                complaints.refuse(
                        json.at(),
                        Optional.of(key),
                        "\"" + name + "\" holds " + json.kind() + " under \"" + key + "\"",
                        "Write an object there, or remove it");
            }
        }));
        return found;
    }

    Set<String> names() {
        return structure.members().keySet();
    }

    Properties properties(String name) {
        return any(name).map(json -> new ValueReader(complaints, element).properties(name, json))
                .orElse(Properties.NONE);
    }

    Json.Structure whole() {
        return structure;
    }

    void wrongKind(String name, Json json, String wanted) {
        refuse(
                json.at(),
                "\"" + name + "\" should be " + wanted + " and is " + json.kind(),
                "Write " + wanted + " there, or remove it");
    }

    /// Members that nobody asked for.
    Extras extras() {
        var extras = Extras.NONE;
        for (var member : structure.members().entrySet()) {
            if (!asked.contains(member.getKey())) {
                extras = extras.with(member.getKey(), JsonText.compact(member.getValue()));
            }
        }
        return extras;
    }
}
