package io.architrave.cloudformation.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;

/**
 * Writes a template as JSON: intrinsic functions in their long form. JSON has no comments, so what was skipped or
 * assumed stands in {@code Metadata.Architrave}. The same template gives the same text.
 */
public final class JsonWriter {

    static final String SKIPPED = "NotPartOfThisTemplate";
    static final String ASSUMED = "Assumed";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonWriter() {}

    public static Written write(Template template) {
        ObjectNode root = NODES.objectNode();
        addAll(root, TemplateForm.before(template));
        notes(template, root);
        ObjectNode resources = root.putObject("Resources");
        template.resources().forEach(r -> resources.set(r.logicalId(), node(TemplateForm.resource(r))));
        addAll(root, TemplateForm.after(template));
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try {
            String text = JSON.writer(printer).writeValueAsString(root) + "\n";
            return new Written(text, new JsonPlaces(template).in(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain nodes is always writable", e);
        }
    }

    /** A value as JSON, in the long form of its functions. */
    public static JsonNode node(Value value) {
        return switch (value) {
            case Text text -> NODES.textNode(text.text());
            case Number number -> NODES.numberNode(number.value());
            case Flag flag -> NODES.booleanNode(flag.value());
            case Items items -> {
                ArrayNode array = NODES.arrayNode();
                items.items().forEach(item -> array.add(node(item)));
                yield array;
            }
            case Fields fields -> {
                ObjectNode object = NODES.objectNode();
                addAll(object, fields);
                yield object;
            }
            case Intrinsic intrinsic ->
                    NODES.objectNode().set(intrinsic.function(), node(intrinsic.argument()));
        };
    }

    private static void addAll(ObjectNode object, Fields fields) {
        fields.members().forEach((name, value) -> object.set(name, node(value)));
    }

    private static void notes(Template template, ObjectNode root) {
        if (template.skipped().isEmpty() && template.assumptions().isEmpty()) {
            return;
        }
        ObjectNode metadata = root.has("Metadata") ? (ObjectNode) root.get("Metadata") : root.putObject("Metadata");
        ObjectNode notes = metadata.putObject("Architrave");
        if (!template.skipped().isEmpty()) {
            ArrayNode skipped = notes.putArray(SKIPPED);
            template.skipped().forEach(s -> skipped.add(inert(s.name() + ": " + s.reason())));
        }
        if (!template.assumptions().isEmpty()) {
            ArrayNode assumed = notes.putArray(ASSUMED);
            template.assumptions().forEach(a -> assumed.add(inert(a.name() + ": " + a.what() + " = " + a.taken())));
        }
    }

    /** Metadata is data to CloudFormation, and a comment is not: here a name could become a dynamic reference. */
    private static String inert(String note) {
        return note.replace("{{", "{ {");
    }
}
