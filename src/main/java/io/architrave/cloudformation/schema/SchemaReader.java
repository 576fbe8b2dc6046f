package io.architrave.cloudformation.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.cloudformation.schema.ValueType.AnyJson;
import io.architrave.cloudformation.schema.ValueType.Defined;
import io.architrave.cloudformation.schema.ValueType.ListOf;
import io.architrave.cloudformation.schema.ValueType.MapOf;
import io.architrave.cloudformation.schema.ValueType.OneOf;
import io.architrave.cloudformation.schema.ValueType.OneText;
import io.architrave.cloudformation.schema.ValueType.Scalar;
import io.architrave.cloudformation.schema.ValueType.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads one type's line of the bundled specification; its README describes the form. */
final class SchemaReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaReader() {}

    static ResourceSchema read(String type, String json) {
        try {
            JsonNode root = JSON.readTree(json);
            return new ResourceSchema(type, shape(root), members(root.path("a"), SchemaReader::valueType),
                    texts(root.path("ref")), members(root.path("d"), SchemaReader::shape));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The bundled schema of " + type + " is not JSON", e);
        }
    }

    private static Shape shape(JsonNode node) {
        return new Shape(members(node.path("p"), SchemaReader::valueType), Set.copyOf(texts(node.path("r"))),
                members(node.path("rel"), relations -> texts(relations).stream().map(SchemaReader::relation).toList()));
    }

    private static Shape.Relation relation(String text) {
        int dot = text.indexOf('.');
        return new Shape.Relation(text.substring(0, dot), text.substring(dot + 1));
    }

    private static ValueType valueType(JsonNode node) {
        if (node.isTextual()) {
            return named(node.textValue());
        }
        if (node.isArray()) {
            return new ListOf(valueType(node.path(0)));
        }
        if (node.has("m")) {
            return new MapOf(valueType(node.path("m")));
        }
        return node.has("e") ? new OneText(texts(node.path("e")))
                : new OneOf(node.path("u").valueStream().map(SchemaReader::valueType).toList());
    }

    private static ValueType named(String name) {
        return switch (name) {
            case "s" -> Scalar.STRING;
            case "i" -> Scalar.INTEGER;
            case "n" -> Scalar.NUMBER;
            case "b" -> Scalar.BOOLEAN;
            case "j" -> new AnyJson();
            case "t" -> new Tag();
            default -> new Defined(name.substring(1));
        };
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asText).toList();
    }

    private static <T> Map<String, T> members(JsonNode node, Function<JsonNode, T> read) {
        Map<String, T> members = new HashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), read.apply(member.getValue())));
        return members;
    }
}
