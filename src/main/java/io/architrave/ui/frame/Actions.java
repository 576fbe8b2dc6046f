package io.architrave.ui.frame;

import io.architrave.tool.Editor;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// All that a user can do, in one list: what each file of actions brings, in the order of the menus.
final class Actions {

    private Actions() {}

    static List<Action> all(Workbench workbench) {
        return Stream.of(
                FileActions.all(workbench),
                EditActions.all(workbench),
                SelectActions.all(workbench),
                ViewActions.all(workbench),
                PaneActions.all(workbench),
                ArrangeActions.all(workbench),
                AlignActions.all(workbench),
                ConnectionActions.all(workbench),
                PartActions.all(workbench),
                StructureActions.all(workbench),
                SuccessionActions.all(workbench),
                PanelActions.all(workbench),
                TemplateActions.all(workbench),
                LayerActions.all(workbench),
                ExportActions.all(workbench),
                HelpActions.all(workbench))
                .flatMap(List::stream)
                .toList();
    }

    static BooleanSupplier isOpen(Workbench workbench) {
        return () -> workbench.session().isPresent();
    }

    /// Whether at least so many elements are chosen.
    static BooleanSupplier areChosen(Workbench workbench, int least) {
        return () -> editor(workbench)
                .filter(editor -> editor.selection().elements().size() >= least)
                .isPresent();
    }

    static BooleanSupplier isOneChosen(Workbench workbench) {
        return () -> editor(workbench).flatMap(editor -> editor.selection().single()).isPresent();
    }

    static Optional<Editor> editor(Workbench workbench) {
        return workbench.session().map(DocumentSession::editor);
    }

    static Runnable with(Workbench workbench, Consumer<Editor> run) {
        return () -> editor(workbench).ifPresent(run);
    }

    static Runnable onCanvas(Workbench workbench, Consumer<CanvasView> run) {
        return () -> workbench.canvas().ifPresent(run);
    }
}
