package io.architrave.cloudformation.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads a YAML template with a YAML library and gives it in the long form of its functions. */
public final class YamlAsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlAsJson() {}

    public static JsonNode read(String yaml) {
        return node(new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow());
    }

    private static JsonNode node(Node node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain(node);
        }
        String name = tag.substring(1);
        if (name.equals("GetAtt") && node instanceof ScalarNode scalar) {
            int dot = scalar.getValue().indexOf('.');
            ArrayNode argument = NODES.arrayNode().add(scalar.getValue().substring(0, dot))
                    .add(scalar.getValue().substring(dot + 1));
            return NODES.objectNode().set("Fn::GetAtt", argument);
        }
        boolean bare = name.equals("Ref") || name.equals("Condition");
        return NODES.objectNode().set(bare ? name : "Fn::" + name, plain(node));
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) ->
                    NODES.booleanNode(Boolean.parseBoolean(scalar.getValue()));
            case ScalarNode scalar when scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT) ->
                    NODES.numberNode(new BigDecimal(scalar.getValue()));
            case ScalarNode scalar -> NODES.textNode(scalar.getValue());
            case SequenceNode sequence -> {
                ArrayNode array = NODES.arrayNode();
                sequence.getValue().forEach(item -> array.add(node(item)));
                yield array;
            }
            case MappingNode mapping -> {
                ObjectNode object = NODES.objectNode();
                mapping.getValue().forEach(tuple -> object.set(((ScalarNode) tuple.getKeyNode()).getValue(),
                        node(tuple.getValueNode())));
                yield object;
            }
            default -> throw new IllegalArgumentException("a template has no " + node);
        };
    }
}
