package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.areChosen;
import static io.architrave.ui.frame.Actions.isOpen;
import static io.architrave.ui.frame.Actions.with;

import io.architrave.model.DiagramIndex;
import io.architrave.tool.Choosing;
import io.architrave.tool.Editor;
import io.architrave.tool.Selection;
import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.function.BiFunction;

/// What is chosen, and what to choose with it.
final class SelectActions {

    private SelectActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(
                Action.of("edit.select.all", Section.EDIT, "Select all", "Shortcut+A", isOpen(workbench),
                        with(workbench, Editor::selectAll)),
                wider(workbench, "type", "Select all of the same type", "Shortcut+Shift+A", Choosing::sameType),
                wider(workbench, "connected", "Select what is connected", "Shortcut+Alt+A", Choosing::connected),
                wider(workbench, "contents", "Select what stands in it", "", Choosing::contents),
                wider(workbench, "others", "Select everything else", "Shortcut+I", Choosing::others));
    }

    private static Action wider(Workbench workbench, String id, String label, String keys,
            BiFunction<DiagramIndex, Selection, Selection> rule) {
        return Action.of("edit.select." + id, Section.EDIT, label, keys, areChosen(workbench, 1),
                with(workbench, editor -> editor.select(rule.apply(editor.index(), editor.selection()))));
    }
}
