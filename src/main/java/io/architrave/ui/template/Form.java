package io.architrave.ui.template;

import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Written;
import io.architrave.cloudformation.template.YamlWriter;
import java.util.List;
import java.util.function.Function;

/// A form in which a template can be read; the pane offers what is listed here.
///
/// @param format what the exporter is called that writes this form to a file
public record Form(String label, String format, Function<Template, Written> writer, Syntax syntax) {

    public static final List<Form> ALL = List.of(
            new Form("YAML", "cloudformation", YamlWriter::write, new YamlSyntax()),
            new Form("JSON", "cloudformation-json", JsonWriter::write, new JsonSyntax()));

    /// The form of this format, or else the first.
    static Form of(String format) {
        return ALL.stream().filter(form -> form.format().equals(format)).findFirst().orElse(ALL.getFirst());
    }

    @Override
    public String toString() {
        return label;
    }
}
