package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.stream.Stream;

/// What the panel below shows.
final class PanelActions {

    private PanelActions() {}

    static List<Action> all(Workbench workbench) {
        return Stream.of(Panes.Panel.values())
                .map(panel -> Action.of(
                        "diagram.panel." + panel.key(),
                        Section.DIAGRAM,
                        panel.label(),
                        "Shortcut+Alt+DIGIT" + panel.digit(),
                        isOpen(workbench),
                        () -> workbench.panes().show(panel)))
                .toList();
    }
}
