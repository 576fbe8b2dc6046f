package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;

import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The way from one part of the window to the next by keys: on the drawing Tab goes from element to element, so that it
/// cannot lead out.
final class PaneActions {

    private final Workbench workbench;

    private PaneActions(Workbench workbench) {
        this.workbench = workbench;
    }

    static List<Action> all(Workbench workbench) {
        var panes = new PaneActions(workbench);
        return List.of(
                Action.of("view.pane.next", Section.VIEW, "Next part of the window", "F6", isOpen(workbench),
                        () -> panes.go(1)),
                Action.of("view.pane.previous", Section.VIEW, "Previous part of the window", "Shift+F6",
                        isOpen(workbench), () -> panes.go(-1)));
    }

    /// Palette, drawing, template, inspector, panel below, bottom line.
    private void go(int step) {
        var parts = workbench.panes().parts().filter(PaneActions::isReachable).toList();
        var scene = workbench.root().getScene();
        if (parts.isEmpty() || scene == null) {
            return;
        }
        var focused = scene.getFocusOwner();
        int at = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (holds(parts.get(i), focused)) {
                at = i;
            }
        }
        int next = at < 0 ? 0 : Math.floorMod(at + step, parts.size());
        for (int tries = 0; tries < parts.size(); tries++) {
            var first = firstStop(parts.get(next));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
            next = Math.floorMod(next + step, parts.size());
        }
    }

    private static boolean isReachable(Node part) {
        return part.getScene() != null && part.isVisible();
    }

    private static boolean holds(Node part, @Nullable Node node) {
        return Stream.<Node>iterate(node, one -> one != null, Node::getParent).anyMatch(one -> one == part);
    }

    private static Optional<Node> firstStop(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> firstStop(child).stream()).findFirst()
                : Optional.empty();
    }
}
