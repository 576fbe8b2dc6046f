package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.ui.frame.Action.Section;
import java.util.List;

/// Where things stand, without a change of what they are.
final class ArrangeActions {

    private ArrangeActions() {}

    static List<Action> all(Workbench workbench) {
        return List.of(Action.of("arrange.tidy.all", Section.ARRANGE, "Tidy the layout", "Shortcut+Shift+T",
                isOpen(workbench), () -> workbench.session().ifPresent(workbench::tidy)));
    }
}
