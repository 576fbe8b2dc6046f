package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Written.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a template as YAML: intrinsic functions in their short form, resources under a comment for each section, and
 * what was skipped or assumed at the top. The same template gives the same text.
 */
public final class YamlWriter {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Lines> places = new HashMap<>();

    private YamlWriter() {}

    public static Written write(Template template) {
        return write(template, Fields.EMPTY);
    }

    /** @param header further members of the template, such as a transform, in front of its parameters */
    public static Written write(Template template, Fields header) {
        YamlWriter writer = new YamlWriter();
        writer.notes(template);
        writer.members(TemplateForm.before(template, header));
        writer.resources(template.resources());
        writer.members(TemplateForm.after(template));
        return new Written(String.join("\n", writer.lines) + "\n", writer.places);
    }

    private void notes(Template template) {
        if (!template.skipped().isEmpty()) {
            lines.add("# Not part of this template:");
            for (Skipped skipped : template.skipped()) {
                lines.add("# - " + YamlScalar.comment(skipped.name() + ": " + skipped.reason()));
            }
        }
        if (!template.assumptions().isEmpty()) {
            lines.add("# Assumed, since the diagram leaves it open:");
            for (Assumption assumed : template.assumptions()) {
                lines.add("# - " + YamlScalar.comment(assumed.name() + ": " + assumed.what() + " = "
                        + assumed.taken()));
            }
        }
    }

    private void members(Fields fields) {
        fields.members().forEach((name, value) -> {
            if (value instanceof Fields) {
                separate();
            }
            lines.addAll(YamlValue.member(name, value));
        });
    }

    private void resources(List<Resource> resources) {
        separate();
        lines.add(resources.isEmpty() ? "Resources: {}" : "Resources:");
        String section = "";
        for (Resource resource : resources) {
            if (!resource.section().equals(section)) {
                section = resource.section();
                lines.add("");
                lines.add("  # " + YamlScalar.comment(section));
            }
            int first = lines.size() + 1;
            YamlValue.member(resource.logicalId(), TemplateForm.resource(resource))
                    .forEach(line -> lines.add(YamlValue.indented(line)));
            places.put(resource.logicalId(), new Lines(first, lines.size()));
        }
    }

    private void separate() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }
}
