package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.editor;
import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.edit.AddressPlanning;
import io.architrave.edit.Pinning;
import io.architrave.tool.Editor;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts a diagram in order: where things stand, and which addresses they have.
final class ArrangeActions {

    private ArrangeActions() {}

    static List<Action> all(Workbench workbench) {
        var tidying = new Tidying(workbench);
        return List.of(
                tidy(tidying, "all", "Tidy the layout", "Shortcut+Shift+T", tidying::whole),
                tidy(tidying, "selection", "Tidy the selection", "Shortcut+T", tidying::selection),
                tidy(tidying, "group", "Tidy inside the group", "Shift+Alt+T", tidying::group),
                pin(workbench),
                Action.of("arrange.plan.addresses", Section.ARRANGE, "Plan addresses", "", isOpen(workbench),
                        () -> workbench.session().ifPresent(session -> plan(workbench, session))));
    }

    private static Action tidy(
            Tidying tidying, String what, String label, String keys, Supplier<Optional<Tidying.Wish>> wish) {
        return Action.of("arrange.tidy." + what, Section.ARRANGE, label, keys, () -> wish.get().isPresent(),
                () -> wish.get().ifPresent(tidying::tidy));
    }

    private static Action pin(Workbench workbench) {
        return Action.of("arrange.pin.toggle", Section.ARRANGE, "Pin", "Shortcut+L",
                () -> pinning(workbench).isPresent(),
                () -> editor(workbench).ifPresent(editor -> pinning(workbench).ifPresent(one -> pin(editor, one))))
                .saying(() -> pinning(workbench).map(Pinning::verb).orElse("Pin"));
    }

    private static Optional<Pinning> pinning(Workbench workbench) {
        return editor(workbench).flatMap(editor -> Pinning.of(editor.index(), editor.selection().elements()));
    }

    private static void pin(Editor editor, Pinning pinning) {
        editor.rest();
        var elements = pinning.elements();
        var what = elements.size() == 1 ? editor.nameOf(elements.getFirst()) : elements.size() + " elements";
        editor.store().apply(pinning.verb() + " " + what, pinning.change(editor.store().current()));
    }

    /// Gives every subnet without an address block one, and mends those that clash, as one undo step.
    private static void plan(Workbench workbench, DocumentSession session) {
        session.editor().rest();
        var planned = AddressPlanning.of(session.store().current());
        session.store().apply("Plan addresses", planned.change());
        workbench.banner().report(new Banner.Report(planned.sentence(), !planned.without().isEmpty()));
    }
}
