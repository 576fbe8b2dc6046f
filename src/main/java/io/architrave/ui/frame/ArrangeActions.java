package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.edit.AddressPlanning;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.session.DocumentSession;
import java.util.List;

/// Puts a diagram in order: where things stand, and which addresses they have.
final class ArrangeActions {

    private ArrangeActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(Action.of("arrange.tidy.all", Section.ARRANGE, "Tidy the layout", "Shortcut+Shift+T",
                isOpen(workbench), () -> workbench.session().ifPresent(workbench::tidy)),
                Action.of("arrange.plan.addresses", Section.ARRANGE, "Plan addresses", "", isOpen(workbench),
                        () -> workbench.session().ifPresent(session -> plan(workbench, session))));
    }

    /// Gives every subnet without an address block one, and mends those that clash, as one undo step.
    private static void plan(Workbench workbench, DocumentSession session) {
        session.editor().rest();
        var planned = AddressPlanning.of(session.store().current());
        session.store().apply("Plan addresses", planned.change());
        workbench.banner().report(new Banner.Report(planned.sentence(), !planned.without().isEmpty()));
    }
}
