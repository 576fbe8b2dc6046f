package io.architrave.ui.frame;

import static io.architrave.ui.frame.Actions.isOpen;
import static io.architrave.ui.frame.Actions.onCanvas;
import static io.architrave.ui.frame.Actions.with;

import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.frame.Action.Section;
import java.util.List;
import java.util.function.BooleanSupplier;

/// How the drawing is looked at; nothing of it is in the document.
final class ViewActions {

    private static final double STEP = 1.25;

    private ViewActions() {}

    static List<Action> all(Workbench workbench) {
        var open = isOpen(workbench);
        return List.of(
                Action.of("view.zoom.actual", Section.VIEW, "Zoom to 100 %", "Shortcut+DIGIT0", open,
                        with(workbench, editor -> editor.look(editor.viewport().zoomedTo(1)))),
                Action.of("view.zoom.fit", Section.VIEW, "Zoom to fit", "Shortcut+DIGIT1", open,
                        onCanvas(workbench, CanvasView::zoomToFit)),
                Action.of("view.zoom.selection", Section.VIEW, "Zoom to selection", "Shortcut+DIGIT2", open,
                        onCanvas(workbench, CanvasView::zoomToSelection)),
                Action.of("view.zoom.in", Section.VIEW, "Zoom in", "Shortcut+EQUALS", open, zoom(workbench, STEP)),
                Action.of("view.zoom.out", Section.VIEW, "Zoom out", "Shortcut+MINUS", open,
                        zoom(workbench, 1 / STEP)),
                Action.of("view.map.toggle", Section.VIEW, "Map", "Shortcut+M", open,
                        () -> workbench.showMap(!workbench.isMapShown()))
                        .saying(() -> (workbench.isMapShown() ? "Hide" : "Show") + " the map"),
                Action.of("view.document.next", Section.VIEW, "Next document", "Shortcut+PAGE_DOWN",
                        several(workbench), () -> workbench.tabs().step(1)),
                Action.of("view.document.previous", Section.VIEW, "Previous document", "Shortcut+PAGE_UP",
                        several(workbench), () -> workbench.tabs().step(-1)),
                Action.of("view.panel.toggle", Section.VIEW, "Show or hide the panel below", "Shortcut+J", open,
                        () -> workbench.panes().togglePanel()),
                Action.of("view.theme.toggle", Section.VIEW, "Light or dark", "Shortcut+Shift+L",
                        () -> workbench.show(workbench.look().other())));
    }

    private static BooleanSupplier several(Workbench workbench) {
        return () -> workbench.tabs().sessions().size() > 1;
    }

    private static Runnable zoom(Workbench workbench, double factor) {
        return with(workbench,
                editor -> editor.look(editor.viewport().zoomedTo(editor.viewport().scale() * factor)));
    }
}
