package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.template.Baseline;
import io.architrave.ui.template.TemplatePane;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The template beside the drawing: whether it is shown, what is copied and saved of it, and what it is compared with.
/// By lambdas, which unlike method references load nothing of the pane before they run.
final class TemplateActions {

    private TemplateActions() {}

    static List<Action> all(Workbench workbench) {
        BooleanSupplier shown = () -> workbench.panes().template().pane().isPresent();
        var actions = Stream.of(
                Action.of("view.template.toggle", Section.VIEW, "CloudFormation template", "Shortcut+Alt+DIGIT3",
                        isOpen(workbench), () -> workbench.panes().template().toggle())
                        .saying(() -> (workbench.panes().template().isShown() ? "Hide" : "Show")
                                + " the CloudFormation template"),
                Action.of("diagram.template.copy", Section.DIAGRAM, "Copy the template", "", shown,
                        with(workbench, template -> template.copyAll())),
                Action.of("diagram.template.copy.lines", Section.DIAGRAM, "Copy lines of the template", "", shown,
                        with(workbench, template -> template.copyLines())),
                Action.of("diagram.template.copy.chosen", Section.DIAGRAM, "Copy the resources of what is chosen", "",
                        shown, with(workbench, template -> template.copyChosen())),
                Action.of("diagram.template.save", Section.DIAGRAM, "Save the template …", "", shown,
                        with(workbench, template -> template.save())),
                Action.of("diagram.template.next", Section.DIAGRAM, "Next change in the template", "F7", shown,
                        with(workbench, template -> template.goToChange(1))),
                Action.of("diagram.template.previous", Section.DIAGRAM, "Previous change in the template", "Shift+F7",
                        shown, with(workbench, template -> template.goToChange(-1))));
        return Stream.concat(actions, Stream.of(Baseline.values()).map(baseline -> Action.of(
                "diagram.template.compare." + baseline.key(), Section.DIAGRAM, "Template: " + baseline, "", shown,
                with(workbench, template -> template.compare(baseline))))).toList();
    }

    private static Runnable with(Workbench workbench, Consumer<TemplatePane> run) {
        return () -> workbench.panes().template().pane().ifPresent(run);
    }
}
