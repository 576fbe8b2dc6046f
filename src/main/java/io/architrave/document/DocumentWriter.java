package io.architrave.document;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.Extras;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Origin;
import io.architrave.model.Properties;
import io.architrave.model.Scenario;
import io.architrave.model.Settings;
import io.architrave.model.Unrecognised;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// [Diagram] to bytes, the same bytes for the same diagram on every machine.
///
/// Each element and each layout entry takes three lines or more, so that Git merges edits of neighbours: between two
/// changed lines there are always lines that did not change.
public final class DocumentWriter {

    private static final String TOP = "";
    private static final String SECTION = "  ";
    private static final String ENTRY = "    ";

    private DocumentWriter() {}

    public static byte[] write(Diagram diagram) {
        return text(diagram).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Diagram diagram) {
        var members = new MemberLines(TOP)
                .add(Members.ARCHITRAVE, Integer.toString(DocumentReader.FORM))
                .addText(Members.TITLE, diagram.title());
        diagram.origin().ifPresent(origin -> members.add(Members.ORIGIN, origin(origin)));
        members.add(Members.SETTINGS, settings(diagram.settings()))
                .addProperties(Members.PROFILE, diagram.profile())
                .addEntries(Members.ELEMENTS, diagram.elements(), DocumentWriter::element)
                .addEntries(Members.LAYOUT, diagram.layout(), entry -> LayoutWriter.entry(entry, ENTRY))
                .addEntries(Members.ACKNOWLEDGEMENTS, byRule(diagram.acknowledgements()), DocumentWriter::rule)
                .addEntries(Members.SCENARIOS, diagram.scenarios(), DocumentWriter::scenario)
                .addExtras(diagram.extras());
        return members.block() + "\n";
    }

    private static String origin(Origin origin) {
        var members = new MemberLines(SECTION).addText(Members.TEMPLATE, origin.template());
        if (!origin.choices().isEmpty()) {
            var choices = new MemberLines(ENTRY);
            origin.choices().forEach(choices::addText);
            members.add(Members.CHOICES, choices.block());
        }
        return members.addExtras(origin.extras()).block();
    }

    private static String settings(Settings settings) {
        return new MemberLines(SECTION)
                .addText(Members.REGION, settings.region())
                .addProperties(Members.TAGS, settings.tags())
                .add(Members.FREE_TIER, Boolean.toString(settings.freeTier()))
                .addExtras(settings.extras())
                .block();
    }

    private static String element(Element element) {
        return switch (element) {
            case Node node -> element(head(node), node.properties(), node.usage(), node.extras());
            case Group group -> element(head(group), group.properties(), group.usage(), group.extras());
            case Edge edge -> element(head(edge), edge.properties(), edge.usage(), edge.extras());
            case Note note -> element(head(note), Properties.NONE, Properties.NONE, note.extras());
            case Unrecognised unrecognised -> unrecognised(unrecognised);
        };
    }

    /// What identifies an element shares the first line.
    private static String element(Head head, Properties properties, Properties usage, Extras extras) {
        return new MemberLines(ENTRY)
                .addLine(head.line())
                .addProperties(Members.PROPERTIES, properties)
                .addProperties(Members.USAGE, usage)
                .addExtras(extras)
                .block();
    }

    private static Head head(Node node) {
        return new Head(ElementReader.NODE)
                .with(Members.TYPE, node.type().value())
                .with(Members.PARENT, node.parent())
                .with(Members.SPANS, node.spans())
                .withUnlessEmpty(Members.NAME, node.name());
    }

    private static Head head(Group group) {
        return new Head(ElementReader.GROUP)
                .with(Members.TYPE, group.type().value())
                .with(Members.PARENT, group.parent())
                .withUnlessEmpty(Members.NAME, group.name());
    }

    private static Head head(Edge edge) {
        return new Head(ElementReader.EDGE)
                .with(Members.RELATION, edge.relation().key())
                .with(Members.FROM, edge.from().value())
                .with(Members.TO, edge.to().value())
                .withUnlessEmpty(Members.LABEL, edge.label());
    }

    private static Head head(Note note) {
        return new Head(ElementReader.NOTE)
                .with(Members.PARENT, note.parent())
                .withUnlessEmpty(Members.TEXT, note.text());
    }

    private static String unrecognised(Unrecognised element) {
        return JsonReader.known(element.raw()) instanceof Json.Structure(var _, var members)
                ? JsonText.laidOut(members, ENTRY)
                : element.raw();
    }

    private static SortedMap<String, SortedMap<String, Acknowledgement>> byRule(
            Map<Acknowledgement.Key, Acknowledgement> acknowledgements) {
        var rules = new TreeMap<String, SortedMap<String, Acknowledgement>>();
        acknowledgements.forEach((key, acknowledgement) -> rules.computeIfAbsent(key.rule(), _ -> new TreeMap<>())
                .put(key.subject(), acknowledgement));
        return rules;
    }

    private static String rule(SortedMap<String, Acknowledgement> bySubject) {
        var subjects = new MemberLines(ENTRY);
        bySubject.forEach((subject, acknowledgement) -> subjects.add(subject, acknowledgement(acknowledgement)));
        return subjects.block();
    }

    private static String acknowledgement(Acknowledgement acknowledgement) {
        var members = new MemberLines(ENTRY + "  ").addText(Members.REASON, acknowledgement.reason());
        acknowledgement.author().ifPresent(author -> members.addText(Members.AUTHOR, author));
        acknowledgement.on().ifPresent(on -> members.addText(Members.ON, on.toString()));
        acknowledgement.until().ifPresent(until -> members.addText(Members.UNTIL, until.toString()));
        return members.addExtras(acknowledgement.extras()).block();
    }

    private static String scenario(Scenario scenario) {
        var members = new MemberLines(ENTRY).addText(Members.TITLE, scenario.title());
        overrides(members, Members.PROPERTIES, scenario.properties());
        overrides(members, Members.USAGE, scenario.usage());
        return members.addExtras(scenario.extras()).block();
    }

    private static void overrides(MemberLines members, String name, SortedMap<?, Properties> overrides) {
        if (!overrides.isEmpty()) {
            var inner = new MemberLines(ENTRY + "  ");
            overrides.forEach((id, properties) -> inner.add(id.toString(), inner.properties(properties)));
            members.add(name, inner.block());
        }
    }

    static String box(Box box) {
        return list(List.of(box.x(), box.y(), box.width(), box.height()));
    }

    static String list(List<Double> numbers) {
        return numbers.stream().map(DocumentWriter::number).toList().toString();
    }

    /// The shortest decimal that reads back as the same number; whole numbers without a point.
    private static String number(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
