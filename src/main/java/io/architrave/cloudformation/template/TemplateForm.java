package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.cloudformation.template.Written.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The members of a template and of its parts, in the order in which both writers write them. */
final class TemplateForm {

    static final String VERSION = "2010-09-09";

    private TemplateForm() {}

    /** What the members of a section are. */
    static Optional<Kind> kind(String section) {
        return switch (section) {
            case "Parameters" -> Optional.of(Kind.PARAMETER);
            case "Mappings" -> Optional.of(Kind.MAPPING);
            case "Conditions" -> Optional.of(Kind.CONDITION);
            case "Resources" -> Optional.of(Kind.RESOURCE);
            case "Outputs" -> Optional.of(Kind.OUTPUT);
            default -> Optional.empty();
        };
    }

    /** All that stands before the resources. */
    static Fields before(Template template) {
        return before(template, Fields.EMPTY);
    }

    /** @param header further members that stand behind the description */
    static Fields before(Template template, Fields header) {
        Fields form = Fields.EMPTY.with("AWSTemplateFormatVersion", VERSION)
                .with("Description", template.description());
        for (Map.Entry<String, Value> member : header.members().entrySet()) {
            form = form.with(member.getKey(), member.getValue());
        }
        form = unlessEmpty(form, "Metadata", template.metadata());
        form = unlessEmpty(form, "Parameters", each(template.parameters(), TemplateForm::parameter));
        form = unlessEmpty(form, "Mappings", template.mappings());
        return unlessEmpty(form, "Conditions", each(template.conditions(), Function.identity()));
    }

    /** All that stands after the resources. */
    static Fields after(Template template) {
        return unlessEmpty(Fields.EMPTY, "Outputs", each(template.outputs(), TemplateForm::output));
    }

    static Fields resource(Resource resource) {
        Fields form = Fields.EMPTY.with("Type", resource.type())
                .with("Condition", resource.condition().map(Text::new));
        form = form.with("DependsOn", dependsOn(resource));
        if (resource.deletionPolicy().isPresent()) {
            DeletionPolicy policy = resource.deletionPolicy().get();
            // The update policy knows no RetainExceptOnCreate: a replacement is never a failed creation.
            String onReplace = policy == DeletionPolicy.RETAIN_EXCEPT_ON_CREATE ? DeletionPolicy.RETAIN.text()
                    : policy.text();
            form = form.with("DeletionPolicy", policy.text()).with("UpdateReplacePolicy", onReplace);
        }
        for (Map.Entry<String, Value> attribute : resource.attributes().members().entrySet()) {
            form = form.with(attribute.getKey(), attribute.getValue());
        }
        return unlessEmpty(form, "Properties", resource.properties());
    }

    private static Optional<Value> dependsOn(Resource resource) {
        return switch (resource.dependsOn().size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Text(resource.dependsOn().getFirst()));
            default -> Optional.of(Items.texts(resource.dependsOn().toArray(String[]::new)));
        };
    }

    private static Fields parameter(Parameter parameter) {
        Function<String, Value> literal = parameter.type().equals("Number")
                ? text -> new Number(new BigDecimal(text)) : Text::new;
        Fields form = Fields.EMPTY.with("Type", parameter.type()).with("Description", parameter.description())
                .with("Default", parameter.defaultValue().map(literal));
        if (!parameter.allowedValues().isEmpty()) {
            form = form.with("AllowedValues", new Items(parameter.allowedValues().stream().map(literal).toList()));
        }
        return form.with("AllowedPattern", parameter.allowedPattern().map(Text::new))
                .with("ConstraintDescription", parameter.constraint().map(Text::new));
    }

    private static Fields output(Output output) {
        return Fields.EMPTY.with("Condition", output.condition().map(Text::new))
                .with("Description", output.description()).with("Value", output.value())
                .with("Export", output.export().map(name -> Fields.of("Name", name)));
    }

    private static <T> Fields each(Map<String, T> map, Function<T, ? extends Value> form) {
        Fields fields = Fields.EMPTY;
        for (Map.Entry<String, T> entry : map.entrySet()) {
            fields = fields.with(entry.getKey(), form.apply(entry.getValue()));
        }
        return fields;
    }

    private static Fields unlessEmpty(Fields form, String name, Fields value) {
        return value.isEmpty() ? form : form.with(name, value);
    }
}
