package io.architrave.cloudformation.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each rule, a resource that holds it and one that breaks it; both are called It. */
public final class RuleCases {

    private RuleCases() {}

    /** @param good what holds the rule @param bad what breaks it */
    public record Case(String rule, Template good, Template bad) {
        @Override
        public String toString() {
            return rule + " " + good.resources().getFirst().type();
        }
    }

    public static List<Case> read(String file) {
        try (var stream = RuleCases.class.getResourceAsStream("/cloudformation/" + file)) {
            return new ObjectMapper().readTree(stream).valueStream().map(form -> new Case(
                    form.path("rule").textValue(), template(form, "good"), template(form, "bad"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(JsonNode form, String kind) {
        List<Resource> resources = new ArrayList<>();
        resources.add(resource("It", form.path("type").textValue(), form.path(kind)));
        for (JsonNode beside : form.path("beside")) {
            if (beside.path("when").asText(kind).equals(kind)) {
                resources.add(resource(beside.path("id").asText("Beside"), beside.path("type").textValue(),
                        beside.path("properties")));
            }
        }
        return Template.of(form.path("rule").textValue(), resources);
    }

    private static Resource resource(String id, String type, JsonNode properties) {
        return new Resource(id, type, "", Optional.empty(), (Fields) value(properties));
    }

    private static Value value(JsonNode node) {
        if (node.has("Ref")) {
            return new Ref(node.path("Ref").textValue());
        }
        if (node.has("Fn::GetAtt")) {
            return new GetAtt(node.path("Fn::GetAtt").path(0).textValue(), node.path("Fn::GetAtt").path(1).textValue());
        }
        if (node.has("Fn::Sub")) {
            return Sub.parse(node.path("Fn::Sub").textValue());
        }
        return switch (node.getNodeType()) {
            case BOOLEAN -> new Flag(node.booleanValue());
            case NUMBER -> new Number(node.decimalValue());
            case ARRAY -> new Items(node.valueStream().map(RuleCases::value).toList());
            case OBJECT -> {
                Map<String, Value> members = new LinkedHashMap<>();
                node.properties().forEach(member -> members.put(member.getKey(), value(member.getValue())));
                yield new Fields(members);
            }
            default -> new Text(node.asText());
        };
    }
}
