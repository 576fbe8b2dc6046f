package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.schema.Shape;
import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes a stack deployable before a value is known that another stack gives later: what holds the value is left out
 * while the parameter is empty. Of a list it is the item, else the property; and where the property must be there, the
 * whole resource.
 */
final class LateReferences {

    private static final String KNOWN = "Has";

    private final Set<String> late;
    private final ResourceSchemas schemas;
    private final Set<String> conditions = new TreeSet<>();

    /** @param late the parameters that may be empty */
    LateReferences(Set<String> late, ResourceSchemas schemas) {
        this.late = Set.copyOf(late);
        this.schemas = schemas;
    }

    /** The condition that a parameter has a value. */
    static String condition(String parameter) {
        return KNOWN + parameter;
    }

    /** The parameters whose conditions are used. */
    Set<String> conditions() {
        return conditions;
    }

    Resource guarded(Resource resource) {
        Optional<ResourceSchema> schema = schemas.find(resource.type());
        if (schema.isEmpty() || first(resource.properties()).isEmpty()) {
            return resource;
        }
        Walk walk = new Walk(schema.get());
        Shape shape = schema.get().shape();
        Optional<String> absent = resource.properties().members().entrySet().stream()
                .filter(member -> isEssential(shape, member.getKey())
                        && walk.goes(member.getValue(), shape.property(member.getKey())))
                .flatMap(member -> first(member.getValue()).stream()).findFirst();
        return absent.map(parameter -> resource.onlyIf(use(parameter)))
                .orElseGet(() -> resource.withProperties(walk.members(resource.properties(),
                        shape::property)));
    }

    /** What a resource has to have; a policy without its document says nothing, though a schema may allow it. */
    private static boolean isEssential(Shape shape, String property) {
        return shape.required().contains(property)
                || shape.property(property).filter(type -> type instanceof ValueType.AnyJson).isPresent();
    }

    /** A walk down the properties of one resource type. */
    private final class Walk {

        private final ResourceSchema schema;

        Walk(ResourceSchema schema) {
            this.schema = schema;
        }

        /** Whether a value has to go as a whole while something in it is unknown. */
        boolean goes(Value value, Optional<ValueType> type) {
            return switch (value) {
                case Items(var items) -> !items.isEmpty()
                        && items.stream().allMatch(item -> goes(item, element(type)));
                case Fields fields -> goesOf(fields, type);
                case Intrinsic intrinsic -> first(intrinsic).isPresent();
                case Value.Text text -> false;
                case Value.Number number -> false;
                case Value.Flag flag -> false;
            };
        }

        /** A map goes when nothing is left of it, a structure when it lacks what it needs, a document with any part. */
        private boolean goesOf(Fields fields, Optional<ValueType> type) {
            Optional<Shape> shape = shape(type);
            List<String> gone = fields.members().entrySet().stream()
                    .filter(entry -> goes(entry.getValue(), member(type, entry.getKey()))).map(Map.Entry::getKey)
                    .toList();
            boolean free = type.filter(one -> one instanceof ValueType.MapOf).isPresent();
            boolean all = !fields.isEmpty() && gone.size() == fields.members().size();
            return all || shape.map(known -> gone.stream().anyMatch(known.required()::contains))
                    .orElse(!free && !gone.isEmpty());
        }

        Fields members(Fields fields, Function<String, Optional<ValueType>> type) {
            Fields guarded = fields;
            for (Map.Entry<String, Value> member : fields.members().entrySet()) {
                guarded = guarded.with(member.getKey(), guarded(member.getValue(), type.apply(member.getKey())));
            }
            return guarded;
        }

        private Value guarded(Value value, Optional<ValueType> type) {
            if (first(value).isEmpty()) {
                return value;
            }
            if (goes(value, type)) {
                return unlessKnown(value);
            }
            return switch (value) {
                case Items(var items) -> new Items(items.stream().map(item -> guarded(item, element(type))).toList());
                case Fields fields -> members(fields, name -> member(type, name));
                default -> unlessKnown(value);
            };
        }

        private Optional<ValueType> element(Optional<ValueType> type) {
            return type.flatMap(one -> one instanceof ValueType.ListOf(var element) ? Optional.of(element)
                    : Optional.empty());
        }

        private Optional<ValueType> member(Optional<ValueType> type, String name) {
            return type.flatMap(one -> one instanceof ValueType.MapOf(var value) ? Optional.of(value)
                    : shape(type).flatMap(shape -> shape.property(name)));
        }

        private Optional<Shape> shape(Optional<ValueType> type) {
            return type.flatMap(one -> one instanceof ValueType.Defined(var name) ? schema.definition(name)
                    : Optional.empty());
        }
    }

    private Value unlessKnown(Value value) {
        return new If(use(first(value).orElseThrow()), value, Ref.NO_VALUE);
    }

    private String use(String parameter) {
        conditions.add(parameter);
        return condition(parameter);
    }

    /** The first late parameter that a value refers to. */
    private Optional<String> first(Value value) {
        return References.in(value).filter(late::contains).sorted().findFirst();
    }
}
