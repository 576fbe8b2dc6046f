package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.document.Template;
import io.architrave.library.TemplateFacts;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.palette.PaletteDesign;
import io.architrave.ui.palette.PaletteView;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Whole designs that become a part of the drawing.
final class PartActions {

    private PartActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(Action.of("edit.part.template", Section.EDIT, "Insert a template as a part …", "Shortcut+Alt+T",
                isOpen(workbench), () -> choose(workbench)));
    }

    /// The templates in the palette, once they are read.
    static void offer(Workbench workbench, PaletteView palette) {
        workbench.background().aside(workbench.library()::templates, templates -> palette.offer(
                templates.stream().map(PartActions::design).toList()));
    }

    private static PaletteDesign design(Template template) {
        return new PaletteDesign(template.id(), template.title(), template.summary(), words(template),
                () -> TemplateFacts.made(template, Map.of(), UnaryOperator.identity()));
    }

    private static String words(Template template) {
        return String.join(" ", template.title(), template.id(), template.pattern(), template.category().label(),
                template.summary());
    }

    private static void choose(Workbench workbench) {
        workbench.background().aside(workbench.library()::templates, templates -> workbench.chooser().open(
                "Insert which template?", templates.stream().map(one -> choice(workbench, one)).toList()));
    }

    private static Chooser.Choice choice(Workbench workbench, Template template) {
        return new Chooser.Choice(
                template.title(),
                template.category().label(),
                words(template),
                () -> workbench.files().insert(
                        TemplateFacts.made(template, Map.of(), UnaryOperator.identity())));
    }
}
