package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.ui.frame.Action.Section;
import java.util.List;

/// Documents come and go.
final class FileActions {

    private FileActions() {}

    static List<Action> all(Workbench workbench) {
        var open = isOpen(workbench);
        return List.of(
                Action.of("file.open.start", Section.FILE, "New from template …", "Shortcut+N",
                        workbench.panes()::start),
                Action.of("file.open.guide", Section.FILE, "New from questions …", "",
                        workbench.panes()::guide),
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
}
