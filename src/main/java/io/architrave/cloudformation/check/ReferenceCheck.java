package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves every reference below a value, and remembers what was referred to. */
final class ReferenceCheck {

    private final Names names;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    ReferenceCheck(Names names) {
        this.names = names;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The names of all parameters and resources referred to so far. */
    Set<String> used() {
        return used;
    }

    void walk(Value value, String path) {
        switch (value) {
            case Items items -> {
                for (int i = 0; i < items.items().size(); i++) {
                    walk(items.items().get(i), path + "[" + i + "]");
                }
            }
            case Fields fields -> fields.members().forEach((name, member) -> walk(member, path + "." + name));
            case Intrinsic intrinsic -> intrinsic(intrinsic, path);
            case Text text -> dynamicReference(text.text(), path);
            case Value.Number number -> {
            }
            case Value.Flag flag -> {
            }
        }
    }

    void condition(String name, String path) {
        if (!names.hasCondition(name)) {
            add(Kind.UNKNOWN_REFERENCE, path, "There is no condition " + name + ".", "Declare it under Conditions.");
        }
    }

    private void intrinsic(Intrinsic intrinsic, String path) {
        switch (intrinsic) {
            case Ref ref -> ref(ref, path);
            case GetAtt att -> attribute(att, path);
            case Sub sub -> sub.parts().forEach(part -> part(part, path));
            case Intrinsic.If choice -> {
                condition(choice.condition(), path);
                walk(choice.then(), path);
                walk(choice.otherwise(), path);
            }
            case FindInMap find -> {
                mapping(find, path);
                walk(find.argument(), path);
            }
            case Intrinsic.ConditionNamed named -> condition(named.name(), path);
            default -> walk(intrinsic.argument(), path);
        }
    }

    private void part(Part part, String path) {
        switch (part) {
            case Intrinsic.Literal literal -> dynamicReference(literal.text(), path);
            case Ref ref -> ref(ref, path);
            case GetAtt att -> attribute(att, path);
        }
    }

    private void ref(Ref ref, String path) {
        used.add(ref.target());
        if (!names.isRefTarget(ref.target())) {
            add(Kind.UNKNOWN_REFERENCE, path, "Nothing is called " + ref.target() + ".",
                    Suggestion.remedy(ref.target(), names.refTargets(), "Refer to a resource or a parameter."));
        }
    }

    private void attribute(GetAtt att, String path) {
        used.add(att.resource());
        if (names.resource(att.resource()).isEmpty()) {
            add(Kind.UNKNOWN_REFERENCE, path, "No resource is called " + att.resource() + ".",
                    Suggestion.remedy(att.resource(), names.resourceNames(), "Refer to a resource."));
            return;
        }
        Optional<ResourceSchema> schema = names.resource(att.resource()).flatMap(names::schema);
        schema.filter(known -> known.attribute(att.attribute()).isEmpty())
                .ifPresent(known -> add(Kind.UNKNOWN_ATTRIBUTE, path, known.type() + " has no attribute "
                        + att.attribute() + ".",
                        Suggestion.remedy(att.attribute(), known.attributes().keySet(),
                                "Use one of its attributes.")));
    }

    private void mapping(FindInMap find, String path) {
        Optional<Value> mapping = names.mapping(find.mapping());
        if (mapping.isEmpty()) {
            add(Kind.UNKNOWN_REFERENCE, path, "There is no mapping " + find.mapping() + ".",
                    "Declare it under Mappings.");
        } else if (find.topKey() instanceof Text key && mapping.get() instanceof Fields map
                && map.get(key.text()).isEmpty()) {
            add(Kind.UNKNOWN_REFERENCE, path, "The mapping " + find.mapping() + " has no " + key.text() + ".",
                    Suggestion.remedy(key.text(), map.members().keySet(), "Add the key."));
        }
    }

    private void dynamicReference(String text, String path) {
        int at = text.indexOf("{{resolve:");
        if (at >= 0 && !text.substring(at).matches("(?s)\\{\\{resolve:(ssm|ssm-secure|secretsmanager):.*")) {
            add(Kind.UNKNOWN_REFERENCE, path, "This dynamic reference names no service that CloudFormation knows.",
                    "Use ssm, ssm-secure or secretsmanager.");
        }
    }

    private void add(Kind kind, String path, String message, String remedy) {
        problems.add(Problem.error(kind, path, message, remedy));
    }
}
