package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Written.Kind;
import io.architrave.cloudformation.template.Written.Lines;
import io.architrave.cloudformation.template.Written.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a template as YAML: intrinsic functions in their short form, resources under a comment for each section, and
 * what was skipped or assumed at the top. The same template gives the same text.
 */
public final class YamlWriter {

    private final List<String> lines = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Subjects subjects;

    private YamlWriter(Subjects subjects) {
        this.subjects = subjects;
    }

    public static Written write(Template template) {
        return write(template, Fields.EMPTY);
    }

    /** @param header further members of the template, such as a transform, in front of its parameters */
    public static Written write(Template template, Fields header) {
        YamlWriter writer = new YamlWriter(new Subjects(template));
        writer.notes(template);
        writer.members(TemplateForm.before(template, header));
        writer.resources(template.resources());
        writer.members(TemplateForm.after(template));
        return new Written(String.join("\n", writer.lines) + "\n", writer.parts);
    }

    private void notes(Template template) {
        if (!template.skipped().isEmpty()) {
            lines.add("# Not part of this template:");
            for (Skipped skipped : template.skipped()) {
                note(Kind.SKIPPED, skipped.element(), skipped.name(), skipped.reason());
            }
        }
        if (!template.assumptions().isEmpty()) {
            lines.add("# Assumed, since the diagram leaves it open:");
            for (Assumption assumed : template.assumptions()) {
                note(Kind.ASSUMED, assumed.element(), assumed.name(), assumed.what() + " = " + assumed.taken());
            }
        }
    }

    private void note(Kind kind, String element, String name, String words) {
        lines.add("# - " + YamlScalar.comment(name + ": " + words));
        parts.add(new Part(kind, name, Set.of(element), new Lines(lines.size(), lines.size())));
    }

    private void members(Fields fields) {
        fields.members().forEach((name, value) -> {
            if (value instanceof Fields) {
                separate();
            }
            Optional<Kind> kind = TemplateForm.kind(name);
            if (value instanceof Fields named && kind.isPresent()) {
                lines.add(name + ":");
                named.members().forEach((key, member) -> part(kind.get(), key, member));
            } else {
                lines.addAll(YamlValue.member(name, value));
            }
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
            part(Kind.RESOURCE, resource.logicalId(), TemplateForm.resource(resource));
        }
    }

    private void part(Kind kind, String name, Value value) {
        int first = lines.size() + 1;
        YamlValue.member(name, value).forEach(line -> lines.add(YamlValue.indented(line)));
        parts.add(new Part(kind, name, subjects.of(kind, name), new Lines(first, lines.size())));
    }

    private void separate() {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }
}
