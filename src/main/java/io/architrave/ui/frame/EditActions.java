package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.areChosen;
import static io.architrave.ui.frame.Actions.editor;
import static io.architrave.ui.frame.Actions.isOneChosen;
import static io.architrave.ui.frame.Actions.isOpen;
import static io.architrave.ui.frame.Actions.with;

import io.architrave.edit.DocumentStore;
import io.architrave.tool.Editor;
import io.architrave.ui.frame.Action.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Changes of the document, and what they are about.
final class EditActions {

    private EditActions() {}

    static List<Action> all(Workbench workbench) {
        var actions = new ArrayList<Action>();
        actions.addAll(steps(workbench));
        actions.addAll(clips(workbench));
        actions.addAll(changes(workbench));
        actions.addAll(finding(workbench));
        return actions;
    }

    private static List<Action> steps(Workbench workbench) {
        return List.of(
                step(workbench, "edit.undo.undo", "Undo", "Shortcut+Z", DocumentStore::undoName, DocumentStore::undo),
                step(workbench, "edit.undo.redo", "Redo", "Shortcut+Shift+Z", DocumentStore::redoName,
                        DocumentStore::redo));
    }

    private static Action step(Workbench workbench, String id, String verb, String keys,
            Function<DocumentStore, Optional<String>> name, Consumer<DocumentStore> run) {
        return Action.of(id, Section.EDIT, verb, keys, () -> named(workbench, name).isPresent(),
                with(workbench, editor -> run.accept(editor.store())))
                .saying(() -> named(workbench, name).map(what -> verb + " " + what).orElse(verb));
    }

    private static Optional<String> named(Workbench workbench, Function<DocumentStore, Optional<String>> name) {
        return editor(workbench).flatMap(editor -> name.apply(editor.store()));
    }

    private static List<Action> clips(Workbench workbench) {
        var chosen = areChosen(workbench, 1);
        return List.of(
                Action.of("edit.clip.cut", Section.EDIT, "Cut", "Shortcut+X", chosen, with(workbench, editor -> {
                    if (Clips.copy(editor)) {
                        editor.deleteSelection();
                    }
                })),
                Action.of("edit.clip.copy", Section.EDIT, "Copy", "Shortcut+C", chosen,
                        with(workbench, Clips::copy)),
                Action.of("edit.clip.paste", Section.EDIT, "Paste", "Shortcut+V",
                        () -> workbench.session().isPresent() && Clips.holdsText(), with(workbench, Clips::paste)),
                Action.of("edit.clip.duplicate", Section.EDIT, "Duplicate", "Shortcut+D", chosen,
                        with(workbench, editor -> editor.paste(editor.copy(), "Duplicate"))));
    }

    private static List<Action> changes(Workbench workbench) {
        return List.of(
                Action.of("edit.change.note", Section.EDIT, "Add a note", "Shortcut+Alt+N", isOpen(workbench),
                        with(workbench, Editor::pickUpNote)),
                Action.of("edit.change.rename", Section.EDIT, "Rename", "F2", isOneChosen(workbench),
                        with(workbench, editor -> editor.selection().single().ifPresent(editor::startNaming))),
                Action.of("edit.change.delete", Section.EDIT, "Delete", "Delete", areChosen(workbench, 1),
                        with(workbench, Editor::deleteSelection)));
    }

    private static List<Action> finding(Workbench workbench) {
        return List.of(
                Action.of("edit.find.find", Section.EDIT, "Find …", "Shortcut+F", isOpen(workbench),
                        () -> workbench.finder().open(false)),
                Action.of("edit.find.replace", Section.EDIT, "Find and replace …", "Shortcut+H Shortcut+Alt+F",
                        isOpen(workbench), () -> workbench.finder().open(true)),
                Action.of("edit.find.palette", Section.EDIT, "Add a service by name", "Shortcut+Shift+F",
                        isOpen(workbench), () -> workbench.palette().focusSearch()),
                Action.of("edit.find.commands", Section.EDIT, "Search all actions …", "Shortcut+K Shortcut+Shift+P",
                        () -> workbench.commands().open()));
    }
}
