package io.architrave.cloudformation.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource type: what it takes and what it gives.
 *
 * @param type the type's name, {@code AWS::EC2::VPC}
 * @param shape its properties
 * @param attributes what {@code Fn::GetAtt} gives, by attribute name
 * @param ref the identifiers that {@code Ref} gives; empty where the specification does not say
 * @param definitions the structures that its properties use, by name
 */
public record ResourceSchema(String type, Shape shape, Map<String, ValueType> attributes, List<String> ref,
        Map<String, Shape> definitions) {

    public ResourceSchema {
        attributes = Map.copyOf(attributes);
        ref = List.copyOf(ref);
        definitions = Map.copyOf(definitions);
    }

    public Optional<Shape> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    /** The type of an attribute. A nested stack gives its template's outputs, which no schema can name. */
    public Optional<ValueType> attribute(String name) {
        if (type.equals("AWS::CloudFormation::Stack") && name.startsWith("Outputs.")) {
            return Optional.of(ValueType.Scalar.STRING);
        }
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether the type has a {@code Tags} property that takes a list of key and value. */
    public boolean takesTagList() {
        return shape.property("Tags").filter(type -> type instanceof ValueType.ListOf list
                && list.element() instanceof ValueType.Tag).isPresent();
    }
}
