package io.architrave.document;

import io.architrave.document.Json.Place;
import io.architrave.model.Acknowledgement;
import io.architrave.model.Diagram;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Origin;
import io.architrave.model.Properties;
import io.architrave.model.Scenario;
import io.architrave.model.Settings;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Bytes to [Diagram]. What this version does not know is kept; what is wrong is told with its line and a remedy.
public final class DocumentReader {

    /// The form of the file that this version writes, and the highest that it reads.
    public static final int FORM = 1;

    /// The subject of the rules that speak of the whole document.
    static final String WHOLE_DOCUMENT = "document";

    private final String file;
    private final Complaints complaints;
    private final Map<ElementId, Place> places = new HashMap<>();

    private DocumentReader(String file) {
        this.file = file;
        this.complaints = new Complaints(file);
    }

    /// @param file as complaints shall call it
    public static Reading read(String file, byte[] bytes) {
        return new DocumentReader(file).read(bytes);
    }

    public static Reading read(String file, String text) {
        return new DocumentReader(file).read(text);
    }

    private Reading read(byte[] bytes) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return read(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            var foreign = ForeignForm.ofBytes(bytes);
            return unreadable(
                    Place.NOWHERE,
                    foreign.map(ForeignForm::sentence).orElse("this is not UTF-8 text"),
                    foreign.map(ForeignForm::remedy).orElse("Save it as UTF-8, or take the file again"));
        }
    }

    private Reading read(String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            return unreadable(
                    Place.NOWHERE, "the file is empty", "Take it again from Git or a backup, or start a new document");
        }
        var conflict = MergeConflict.in(plain);
        if (conflict.isPresent()) {
            return unreadable(conflict.get().at(), conflict.get().sentence(), MergeConflict.REMEDY);
        }
        return switch (JsonReader.read(plain)) {
            case JsonReader.Outcome.Read(var json) -> read(json, plain);
            case JsonReader.Outcome.Malformed malformed -> malformed(malformed, plain);
        };
    }

    private Reading malformed(JsonReader.Outcome.Malformed malformed, String text) {
        return ForeignForm.ofText(text)
                .map(foreign -> unreadable(Place.NOWHERE, foreign.sentence(), foreign.remedy()))
                .orElseGet(() -> unreadable(malformed.at(), malformed.sentence(), malformed.remedy()));
    }

    private Reading unreadable(Place at, String sentence, String remedy) {
        complaints.refuse(at, Optional.empty(), sentence, remedy);
        return new Reading.Unreadable(complaints.inOrder());
    }

    private Reading read(Json json, String text) {
        if (!(json instanceof Json.Structure structure) || !structure.members().containsKey(Members.ARCHITRAVE)) {
            var foreign = ForeignForm.ofJson(json);
            return unreadable(Place.NOWHERE, foreign.sentence(), foreign.remedy());
        }
        var fields = new Fields(structure, Optional.empty(), complaints);
        var newer = formProblem(fields);
        if (newer.isPresent()) {
            return newer.get();
        }
        var diagram = diagram(fields);
        if (complaints.areFatal()) {
            return new Reading.Unreadable(complaints.fatalInOrder());
        }
        new ReferenceCheck(diagram, places, complaints).run();
        return new Reading.Opened(diagram, complaints.inOrder());
    }

    /// Looks at the form before anything else, since a newer one may hold anything.
    private Optional<Reading> formProblem(Fields fields) {
        var form = fields.any(Members.ARCHITRAVE)
                .flatMap(json -> json instanceof Json.Amount(var _, var literal)
                        ? ValueReader.number(literal)
                        : Optional.empty())
                .map(BigDecimal::intValue)
                .orElse(0);
        if (form == FORM) {
            return Optional.empty();
        }
        return Optional.of(
                form > FORM
                        ? unreadable(
                                fields.at(Members.ARCHITRAVE),
                                "a newer version of Architrave wrote this (form " + form + "; this version reads "
                                        + FORM + ")",
                                "Update Architrave")
                        : unreadable(
                                fields.at(Members.ARCHITRAVE),
                                "\"architrave\" does not name a form of the file",
                                "Write \"architrave\": " + FORM));
    }

    private Diagram diagram(Fields fields) {
        return new Diagram(
                fields.text(Members.TITLE).orElse(Diagram.EMPTY.title()),
                fields.structure(Members.ORIGIN).map(DocumentReader::origin),
                fields.structure(Members.SETTINGS).map(DocumentReader::settings).orElse(Settings.DEFAULT),
                fields.properties(Members.PROFILE),
                elements(fields),
                LayoutReader.all(fields),
                acknowledgements(fields),
                scenarios(fields),
                fields.extras());
    }

    private static Origin origin(Fields fields) {
        PSortedMap<String, String> choices = TreePMap.empty();
        var members = fields.structure(Members.CHOICES);
        for (var name : members.map(Fields::names).orElse(Set.of())) {
            choices = choices.plus(name, members.get().text(name).orElse(""));
        }
        return new Origin(fields.required(Members.TEMPLATE), choices, fields.extras());
    }

    private static Settings settings(Fields fields) {
        return new Settings(
                fields.text(Members.REGION).orElse(Settings.DEFAULT_REGION),
                fields.properties(Members.TAGS),
                fields.flag(Members.FREE_TIER, false),
                fields.extras());
    }

    private PSortedMap<ElementId, Element> elements(Fields fields) {
        PSortedMap<ElementId, Element> elements = TreePMap.empty();
        var reader = new ElementReader(complaints);
        for (var entry : fields.structuresByElement(Members.ELEMENTS).entrySet()) {
            var element = reader.read(entry.getKey(), entry.getValue());
            if (element.isPresent()) {
                elements = elements.plus(element.get().id(), element.get());
                places.put(element.get().id(), entry.getValue().at());
            }
        }
        return elements;
    }

    private PSortedMap<Acknowledgement.Key, Acknowledgement> acknowledgements(Fields fields) {
        PSortedMap<Acknowledgement.Key, Acknowledgement> found = TreePMap.empty();
        var rules = fields.structure(Members.ACKNOWLEDGEMENTS);
        for (var rule : rules.map(Fields::names).orElse(Set.of())) {
            for (var entry : rules.get().structuresByElement(rule).entrySet()) {
                var key = new Acknowledgement.Key(rule, entry.getKey());
                found = found.plus(key, acknowledgement(entry.getValue()));
            }
        }
        return found;
    }

    private static Acknowledgement acknowledgement(Fields fields) {
        return new Acknowledgement(
                fields.required(Members.REASON),
                fields.text(Members.AUTHOR),
                fields.date(Members.ON),
                fields.date(Members.UNTIL),
                fields.extras());
    }

    private PSortedMap<String, Scenario> scenarios(Fields fields) {
        PSortedMap<String, Scenario> scenarios = TreePMap.empty();
        for (var entry : fields.structuresByElement(Members.SCENARIOS).entrySet()) {
            var of = entry.getValue();
            scenarios = scenarios.plus(
                    entry.getKey(),
                    new Scenario(
                            of.text(Members.TITLE).orElse(entry.getKey()),
                            overrides(of, Members.PROPERTIES),
                            overrides(of, Members.USAGE),
                            of.extras()));
        }
        return scenarios;
    }

    private static PSortedMap<ElementId, Properties> overrides(Fields scenario, String name) {
        PSortedMap<ElementId, Properties> overrides = TreePMap.empty();
        var members = scenario.structure(name);
        for (var id : members.map(Fields::names).orElse(Set.of())) {
            if (ElementId.isValid(id)) {
                overrides = overrides.plus(ElementId.of(id), members.get().properties(id));
            } else {
                scenario.refuse(
                        members.get().at(id), "\"" + id + "\" is not an element id", "Name the element by its id");
            }
        }
        return overrides;
    }

    /// For callers that compute from the document and cannot mend it: all that stands against using it.
    public static List<Problem> obstacles(Reading reading) {
        return switch (reading) {
            case Reading.Opened opened -> opened.invalid();
            case Reading.Unreadable(var problems) -> problems;
        };
    }
}
