package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.Shape;
import io.architrave.cloudformation.schema.ValueType;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a resource's properties against its type's schema: names, required ones, types and enumerations. */
final class ValueCheck {

    private static final Shape TAG = new Shape(
            Map.of("Key", ValueType.Scalar.STRING, "Value", ValueType.Scalar.STRING), Set.of("Key", "Value"),
            Map.of());

    private final ResourceSchema schema;
    private final Names names;

    ValueCheck(ResourceSchema schema, Names names) {
        this.schema = schema;
        this.names = names;
    }

    /** The problems of a structure that stands at a path. */
    List<Problem> structure(Fields fields, Shape shape, String path) {
        List<Problem> problems = new ArrayList<>();
        fields.members().forEach((name, value) -> {
            String at = path + "." + name;
            Optional<ValueType> type = shape.property(name);
            if (type.isEmpty()) {
                problems.add(Problem.error(Kind.UNKNOWN_PROPERTY, at, schema.type() + " has no " + name + " here.",
                        Suggestion.remedy(name, shape.properties().keySet(), "Remove it.")));
            } else {
                problems.addAll(value(value, type.get(), at));
                problems.addAll(new RelationCheck(names).check(value, shape.relations(name), at));
                problems.addAll(LiteralCheck.check(name, value, at));
            }
        });
        shape.required().stream().filter(name -> fields.get(name).isEmpty()).sorted()
                .forEach(name -> problems.add(Problem.error(Kind.MISSING_PROPERTY, path,
                        schema.type() + " needs " + name + " here.", "Give it a value.")));
        return problems;
    }

    private List<Problem> value(Value value, ValueType type, String path) {
        if (value instanceof Intrinsic intrinsic) {
            return intrinsic(intrinsic, type, path);
        }
        return switch (type) {
            case ValueType.AnyJson any -> List.of();
            case ValueType.Scalar scalar -> scalar(value, scalar, path);
            case ValueType.OneText texts -> oneText(value, texts, path);
            case ValueType.ListOf list -> items(value, list, path);
            case ValueType.MapOf map -> map(value, map, path);
            case ValueType.Tag tag -> fields(value, TAG, path);
            case ValueType.Defined defined -> schema.definition(defined.name())
                    .map(shape -> fields(value, shape, path)).orElse(List.of());
            case ValueType.OneOf options -> options.options().stream().map(option -> value(value, option, path))
                    .min(Comparator.comparingInt(List::size)).orElse(List.of());
        };
    }

    private List<Problem> intrinsic(Intrinsic intrinsic, ValueType type, String path) {
        if (intrinsic instanceof Intrinsic.If choice) {
            List<Problem> problems = new ArrayList<>(value(choice.then(), type, path + ".Fn::If[1]"));
            problems.addAll(value(choice.otherwise(), type, path + ".Fn::If[2]"));
            return problems;
        }
        Gives gives = Gives.of(intrinsic, names);
        if (gives == Gives.CONDITION) {
            return List.of(Problem.error(Kind.MISPLACED_FUNCTION, path,
                    intrinsic.function() + " stands only within Conditions.", "Name a condition and use Fn::If."));
        }
        return gives == Gives.ANYTHING || takes(type, gives) ? List.of()
                : List.of(wrong(path, intrinsic.function(), type));
    }

    private static boolean takes(ValueType type, Gives gives) {
        return switch (type) {
            case ValueType.AnyJson any -> true;
            case ValueType.Scalar scalar -> gives == Gives.SCALAR;
            case ValueType.OneText texts -> gives == Gives.SCALAR;
            case ValueType.ListOf list -> gives == Gives.LIST;
            case ValueType.OneOf options -> options.options().stream().anyMatch(option -> takes(option, gives));
            case ValueType.MapOf map -> false;
            case ValueType.Tag tag -> false;
            case ValueType.Defined defined -> false;
        };
    }

    /** CloudFormation turns text into numbers and flags, and numbers and flags into text. */
    private static List<Problem> scalar(Value value, ValueType.Scalar type, String path) {
        Optional<String> text = literal(value);
        boolean fits = text.isPresent() && switch (type) {
            case STRING -> true;
            case INTEGER -> text.get().matches("[+-]?\\d+");
            case NUMBER -> text.get().matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
            case BOOLEAN -> text.get().equals("true") || text.get().equals("false");
        };
        return fits ? List.of() : List.of(wrong(path, describe(value), type));
    }

    private static List<Problem> oneText(Value value, ValueType.OneText type, String path) {
        Optional<String> text = literal(value);
        if (text.isEmpty()) {
            return List.of(wrong(path, describe(value), type));
        }
        return type.allowed().contains(text.get()) ? List.of()
                : List.of(Problem.error(Kind.NOT_ALLOWED, path, "\"" + text.get() + "\" is not a value it takes.",
                        Suggestion.remedy(text.get(), type.allowed(),
                                "It takes " + String.join(", ", type.allowed()) + ".")));
    }

    private List<Problem> items(Value value, ValueType.ListOf type, String path) {
        if (!(value instanceof Items list)) {
            return List.of(wrong(path, describe(value), type));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            problems.addAll(value(list.items().get(i), type.element(), path + "[" + i + "]"));
        }
        return problems;
    }

    private List<Problem> map(Value value, ValueType.MapOf type, String path) {
        if (!(value instanceof Fields fields)) {
            return List.of(wrong(path, describe(value), type));
        }
        List<Problem> problems = new ArrayList<>();
        fields.members().forEach((key, member) -> problems.addAll(value(member, type.value(), path + "." + key)));
        return problems;
    }

    private List<Problem> fields(Value value, Shape shape, String path) {
        return value instanceof Fields fields ? structure(fields, shape, path)
                : List.of(Problem.error(Kind.WRONG_TYPE, path, "This is " + describe(value) + ".",
                        "It takes a structure."));
    }

    private static Optional<String> literal(Value value) {
        return switch (value) {
            case Text text -> Optional.of(text.text());
            case Number number -> Optional.of(number.value().toPlainString());
            case Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Items items -> Optional.empty();
            case Fields fields -> Optional.empty();
            case Intrinsic intrinsic -> Optional.empty();
        };
    }

    private static Problem wrong(String path, String found, ValueType type) {
        return Problem.error(Kind.WRONG_TYPE, path, "This is " + found + ".", "It takes " + describe(type) + ".");
    }

    private static String describe(Value value) {
        return switch (value) {
            case Text text -> "the text \"" + text.text() + "\"";
            case Number number -> "the number " + number.value().toPlainString();
            case Flag flag -> "a flag";
            case Items items -> "a list";
            case Fields fields -> "a structure";
            case Intrinsic intrinsic -> intrinsic.function();
        };
    }

    private static String describe(ValueType type) {
        return switch (type) {
            case ValueType.Scalar scalar -> switch (scalar) {
                case STRING -> "a text";
                case INTEGER -> "a whole number";
                case NUMBER -> "a number";
                case BOOLEAN -> "true or false";
            };
            case ValueType.AnyJson any -> "any value";
            case ValueType.OneText texts -> "one of " + String.join(", ", texts.allowed());
            case ValueType.ListOf list -> "a list";
            case ValueType.MapOf map -> "a map";
            case ValueType.Tag tag -> "a tag with Key and Value";
            case ValueType.Defined defined -> "a structure (" + defined.name() + ")";
            case ValueType.OneOf options -> describe(options.options().getFirst());
        };
    }
}
