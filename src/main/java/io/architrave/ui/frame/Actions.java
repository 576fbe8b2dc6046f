package io.architrave.ui.frame;

import io.architrave.tool.Editor;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.frame.Action.Section;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// All that a user can do, in one list.
final class Actions {

    private Actions() {}

    static List<Action> all(Workbench workbench) {
        var actions = new ArrayList<Action>();
        actions.addAll(file(workbench));
        actions.addAll(edit(workbench));
        actions.addAll(view(workbench));
        actions.addAll(diagram(workbench));
        actions.addAll(ExportActions.all(workbench));
        actions.addAll(help(workbench));
        return List.copyOf(actions);
    }

    private static List<Action> file(Workbench workbench) {
        BooleanSupplier open = () -> workbench.session().isPresent();
        return List.of(
                Action.of("file.open.start", Section.FILE, "New from template …", "Shortcut+N",
                        workbench.panes()::start),
                Action.of("file.open.empty", Section.FILE, "New empty diagram", "Shortcut+Shift+N",
                        workbench.files()::empty),
                Action.of("file.open.open", Section.FILE, "Open …", "Shortcut+O", workbench.files()::choose),
                Action.of("file.save.save", Section.FILE, "Save", "Shortcut+S", open, () -> workbench.session()
                        .ifPresent(workbench.files()::save)),
                Action.of("file.save.as", Section.FILE, "Save as …", "Shortcut+Shift+S", open, () -> workbench.session()
                        .ifPresent(workbench.files()::saveAs)),
                Action.of("file.close.close", Section.FILE, "Close", "Shortcut+W", open,
                        workbench.tabs()::closeActive));
    }

    private static List<Action> edit(Workbench workbench) {
        BooleanSupplier chosen = () -> editor(workbench).filter(editor -> !editor.selection().isEmpty()).isPresent();
        BooleanSupplier one = () -> editor(workbench)
                .flatMap(editor -> editor.selection().single())
                .isPresent();
        return List.of(
                Action.of("edit.undo.undo", Section.EDIT, "Undo", "Shortcut+Z", () -> store(workbench)
                        .flatMap(session -> session.store().undoName())
                        .isPresent(), with(workbench, editor -> editor.store().undo()))
                        .saying(() -> named("Undo", store(workbench).flatMap(session -> session.store().undoName()))),
                Action.of("edit.undo.redo", Section.EDIT, "Redo", "Shortcut+Shift+Z", () -> store(workbench)
                        .flatMap(session -> session.store().redoName())
                        .isPresent(), with(workbench, editor -> editor.store().redo()))
                        .saying(() -> named("Redo", store(workbench).flatMap(session -> session.store().redoName()))),
                Action.of("edit.clip.cut", Section.EDIT, "Cut", "Shortcut+X", chosen, with(workbench, editor -> {
                    workbench.keep(editor.copy());
                    editor.deleteSelection();
                })),
                Action.of("edit.clip.copy", Section.EDIT, "Copy", "Shortcut+C", chosen,
                        with(workbench, editor -> workbench.keep(editor.copy()))),
                Action.of("edit.clip.paste", Section.EDIT, "Paste", "Shortcut+V", () -> workbench.session().isPresent()
                        && !workbench.clipping().isEmpty(),
                        with(workbench, editor -> editor.paste(workbench.clipping(), "Paste"))),
                Action.of("edit.clip.duplicate", Section.EDIT, "Duplicate", "Shortcut+D", chosen,
                        with(workbench, editor -> editor.paste(editor.copy(), "Duplicate"))),
                Action.of("edit.change.rename", Section.EDIT, "Rename", "F2", one,
                        with(workbench, editor -> editor.selection().single().ifPresent(editor::startNaming))),
                Action.of("edit.change.delete", Section.EDIT, "Delete", "Delete", chosen,
                        with(workbench, Editor::deleteSelection)),
                Action.of("edit.select.all", Section.EDIT, "Select all", "Shortcut+A",
                        () -> workbench.session().isPresent(),
                        with(workbench, Editor::selectAll)),
                Action.of("edit.find.palette", Section.EDIT, "Find a service", "Shortcut+F", () -> workbench.session()
                        .isPresent(), () -> workbench.palette().focusSearch()),
                Action.of("edit.find.commands", Section.EDIT, "Search all actions …", "Shortcut+K Shortcut+Shift+P",
                        () -> workbench.commands().open()));
    }

    private static List<Action> view(Workbench workbench) {
        BooleanSupplier open = () -> workbench.session().isPresent();
        return List.of(
                Action.of("view.zoom.actual", Section.VIEW, "Zoom to 100 %", "Shortcut+DIGIT0", open,
                        with(workbench, editor -> editor.look(editor.viewport().zoomedTo(1)))),
                Action.of("view.zoom.fit", Section.VIEW, "Zoom to fit", "Shortcut+DIGIT1", open,
                        onCanvas(workbench, CanvasView::zoomToFit)),
                Action.of("view.zoom.selection", Section.VIEW, "Zoom to selection", "Shortcut+DIGIT2", open,
                        onCanvas(workbench, CanvasView::zoomToSelection)),
                Action.of("view.zoom.in", Section.VIEW, "Zoom in", "Shortcut+EQUALS", open,
                        with(workbench,
                                editor -> editor.look(editor.viewport().zoomedTo(editor.viewport().scale() * 1.25)))),
                Action.of("view.zoom.out", Section.VIEW, "Zoom out", "Shortcut+MINUS", open,
                        with(workbench,
                                editor -> editor.look(editor.viewport().zoomedTo(editor.viewport().scale() / 1.25)))),
                Action.of("view.panel.toggle", Section.VIEW, "Show or hide the panel below", "Shortcut+J", open,
                        () -> workbench.panes().togglePanel()),
                Action.of("view.theme.toggle", Section.VIEW, "Light or dark", "Shortcut+Shift+L",
                        () -> workbench.show(workbench.look().other())));
    }

    private static List<Action> diagram(Workbench workbench) {
        BooleanSupplier open = () -> workbench.session().isPresent();
        var actions = new ArrayList<Action>();
        actions.add(Action.of("diagram.tidy.tidy", Section.DIAGRAM, "Tidy the layout", "Shortcut+Shift+T", open,
                () -> workbench.session().ifPresent(workbench::tidy)));
        for (var panel : Panes.Panel.values()) {
            actions.add(Action.of(
                    "diagram.panel." + panel.key(),
                    Section.DIAGRAM,
                    panel.label(),
                    "Shortcut+Alt+DIGIT" + (panel.ordinal() + 1),
                    open,
                    () -> workbench.panes().show(panel)));
        }
        actions.addAll(LayerActions.all(workbench));
        return actions;
    }

    private static List<Action> help(Workbench workbench) {
        return List.of(Action.of("help.about.about", Section.HELP, "About Architrave", "", () -> workbench.banner()
                .say(ABOUT)));
    }

    private static final String ABOUT =
            "Architrave designs AWS architectures. It is not affiliated with AWS. Icons: AWS"
                    + " Architecture Icons, CC-BY-ND 2.0, unmodified (aws.amazon.com/architecture/icons).";

    private static String named(String verb, Optional<String> what) {
        return what.map(name -> verb + " " + name).orElse(verb);
    }

    static Optional<Editor> editor(Workbench workbench) {
        return workbench.session().map(DocumentSession::editor);
    }

    private static Optional<DocumentSession> store(Workbench workbench) {
        return workbench.session();
    }

    static Runnable with(Workbench workbench, Consumer<Editor> run) {
        return () -> editor(workbench).ifPresent(run);
    }

    private static Runnable onCanvas(Workbench workbench, Consumer<CanvasView> run) {
        return () -> workbench.canvas().ifPresent(run);
    }
}
