package io.architrave.ui.guide;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls to what has the keys: a scroll pane does not do so by itself.
final class FocusInView {

    private static final double MARGIN = 24;

    /// What stands above the first line of answers: the question and its help.
    private static final double HEADING = 80;

    private FocusInView() {}

    static void in(ScrollPane pane) {
        pane.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> {
                    if (owner != null && isIn(owner, pane.getContent())) {
                        reveal(pane, owner);
                    }
                });
            }
        });
    }

    private static boolean isIn(Node node, Node content) {
        for (var one = node; one != null; one = one.getParent()) {
            if (one == content) {
                return true;
            }
        }
        return false;
    }

    private static void reveal(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var box = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - seen;
        if (seen <= 0 || room <= 0) {
            return;
        }
        double top = pane.getVvalue() * room;
        if (box.getMinY() < top + MARGIN) {
            pane.setVvalue(Math.max(0, (box.getMinY() - HEADING) / room));
        } else if (box.getMaxY() > top + seen) {
            pane.setVvalue(Math.min(1, (box.getMaxY() + MARGIN - seen) / room));
        }
    }
}
