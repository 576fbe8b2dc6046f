package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the document's tags on each resource whose type takes tags, in the form that the type takes. */
public final class Tagging {

    private static final String TAGS = "Tags";
    /** The specification lists tags for it, older ones that validators and regions still hold do not. */
    private static final Set<String> LEFT_ALONE = Set.of("AWS::ApplicationAutoScaling::ScalableTarget");

    private final ResourceSchemas schemas;
    private final Map<String, Value> common = new LinkedHashMap<>();

    /** @param environment the value of the tag that tells the stacks of one design apart */
    public Tagging(ResourceSchemas schemas, Properties tags, Value environment) {
        this.schemas = schemas;
        common.put("Environment", environment);
        tags.asMap().forEach((key, value) -> {
            // AWS keeps this prefix for itself, and refuses the whole stack over it.
            if (value instanceof PropertyValue.Text(var text) && !key.toLowerCase(Locale.ROOT)
                    .startsWith("aws:")) {
                common.put(PlainText.description(key), Value.text(PlainText.description(text)));
            }
        });
    }

    /** The resource with its tags; its own ones stay, and a type without tags stays as it is. */
    public Resource tagged(Resource resource, String name) {
        Optional<ValueType> type = schemas.find(resource.type()).flatMap(schema -> schema.shape().property(TAGS));
        if (type.isEmpty() || LEFT_ALONE.contains(resource.type()) || resource.properties().get(TAGS).isPresent()) {
            return resource;
        }
        Map<String, Value> tags = new LinkedHashMap<>(common);
        String said = PlainText.description(name);
        if (!said.isEmpty()) {
            tags.put("Name", Value.text(said));
        }
        return form(type.get(), schemas.find(resource.type()).orElseThrow(), tags)
                .map(value -> resource.withProperties(resource.properties().with(TAGS, value))).orElse(resource);
    }

    private static Optional<Value> form(ValueType type, ResourceSchema schema, Map<String, Value> tags) {
        return switch (type) {
            case ValueType.ListOf(ValueType.Tag tag) -> Optional.of(list(tags, Fields.EMPTY));
            case ValueType.ListOf(ValueType.Defined(var name)) -> schema.definition(name)
                    .filter(shape -> shape.property("Key").isPresent() && shape.property("Value").isPresent())
                    .map(shape -> list(tags, shape.property("PropagateAtLaunch").isPresent()
                            ? Fields.of("PropagateAtLaunch", new Value.Flag(true)) : Fields.EMPTY));
            case ValueType.MapOf map -> Optional.of(new Fields(tags));
            case ValueType.AnyJson any -> Optional.of(new Fields(tags));
            default -> Optional.empty();
        };
    }

    private static Value list(Map<String, Value> tags, Fields more) {
        List<Value> items = tags.entrySet().stream().<Value>map(tag -> {
            Fields item = Fields.EMPTY.with("Key", tag.getKey()).with("Value", tag.getValue());
            for (String name : more.members().keySet()) {
                item = item.with(name, more.get(name));
            }
            return item;
        }).toList();
        return new Items(items);
    }
}
