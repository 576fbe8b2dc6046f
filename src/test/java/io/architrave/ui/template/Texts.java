package io.architrave.ui.template;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.template.Written;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import java.util.List;

/// Templates to show.
final class Texts {

    private Texts() {}

    static StackTemplate stack(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).stacks().getFirst();
    }

    static TemplateText of(Diagram diagram, Form form) {
        return TemplateText.of(stack(diagram), form);
    }

    /// Any lines, as if they were a template.
    static TemplateText of(String... lines) {
        var text = List.of(lines);
        var form = Form.ALL.getFirst();
        return new TemplateText(stack(Diagram.EMPTY), form, new Written(String.join("\n", text) + "\n", List.of()),
                text, form.syntax().contexts(text));
    }
}
