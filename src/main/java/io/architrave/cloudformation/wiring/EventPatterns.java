package io.architrave.cloudformation.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Event patterns as they are drawn: JSON whose leaves are lists of what matches. */
final class EventPatterns {

    /** Every event of a bus: whatever has a source, which each has. */
    static final Fields ALL = Fields.of("source", Items.of(Fields.of("prefix", Value.text(""))));

    private static final ObjectMapper JSON = new ObjectMapper();

    private EventPatterns() {}

    /** The pattern that a text holds; empty for a text that is no JSON object with a member. */
    static Optional<Fields> parse(String text) {
        try {
            JsonNode pattern = JSON.readTree(text);
            return pattern.isObject() && !pattern.isEmpty() ? Optional.of((Fields) value(pattern)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Fields fields = Fields.EMPTY;
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    fields = fields.with(PlainText.inert(member.getKey()), value(member.getValue()));
                }
                yield fields;
            }
            case ARRAY -> {
                List<Value> items = new ArrayList<>();
                node.forEach(item -> items.add(value(item)));
                yield new Items(items);
            }
            case NUMBER -> new Number(node.decimalValue());
            case BOOLEAN -> new Flag(node.booleanValue());
            default -> Value.text(PlainText.inert(node.asText()));
        };
    }
}
