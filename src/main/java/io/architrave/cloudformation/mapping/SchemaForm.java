package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.schema.Shape;
import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.util.Map;
import java.util.Optional;

/**
 * Writes numbers and flags as text where the schema asks for text, and digits as a number where it asks for one, so that
 * neither a mapping nor its reader has to know which of AWS's numbers are texts.
 */
public final class SchemaForm {

    private final ResourceSchemas schemas;

    public SchemaForm(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    public Resource of(Resource resource) {
        return schemas.find(resource.type()).map(schema -> resource.withProperties(
                new Form(schema).fields(resource.properties(), schema.shape()))).orElse(resource);
    }

    private record Form(ResourceSchema schema) {

        Fields fields(Fields fields, Shape shape) {
            Fields form = Fields.EMPTY;
            for (Map.Entry<String, Value> member : fields.members().entrySet()) {
                Optional<ValueType> type = shape.property(member.getKey());
                form = form.with(member.getKey(), type.map(known -> value(member.getValue(), known))
                        .orElse(member.getValue()));
            }
            return form;
        }

        private Value value(Value value, ValueType type) {
            if (value instanceof Intrinsic) {
                return value;
            }
            return switch (type) {
                case ValueType.Scalar scalar -> scalar(value, scalar);
                case ValueType.OneText texts -> value;
                case ValueType.ListOf list -> value instanceof Items(var items)
                        ? new Items(items.stream().map(item -> value(item, list.element())).toList()) : value;
                case ValueType.MapOf map -> value instanceof Fields fields ? map(fields, map) : value;
                case ValueType.Defined defined -> value instanceof Fields fields
                        ? schema.definition(defined.name()).map(shape -> fields(fields, shape)).orElse(fields) : value;
                case ValueType.Tag tag -> value;
                case ValueType.AnyJson any -> value;
                case ValueType.OneOf oneOf -> value;
            };
        }

        private Fields map(Fields fields, ValueType.MapOf type) {
            Fields form = Fields.EMPTY;
            for (Map.Entry<String, Value> member : fields.members().entrySet()) {
                form = form.with(member.getKey(), value(member.getValue(), type.value()));
            }
            return form;
        }

        private static Value scalar(Value value, ValueType.Scalar type) {
            return switch (type) {
                case STRING -> text(value);
                case INTEGER -> value instanceof Text(var digits) && digits.matches("-?\\d{1,18}")
                        ? new Number(Long.parseLong(digits)) : value;
                case NUMBER, BOOLEAN -> value;
            };
        }

        private static Value text(Value value) {
            return switch (value) {
                case Number(var number) -> new Text(number.toPlainString());
                case Flag(var flag) -> new Text(Boolean.toString(flag));
                default -> value;
            };
        }
    }
}
