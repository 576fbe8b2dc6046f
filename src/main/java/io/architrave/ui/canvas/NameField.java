package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.scene.Drawable;
import io.architrave.scene.Part;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Writes a name where it stands on the canvas; Enter takes it.
final class NameField extends TextField {

    private static final double LEAST_WIDTH = 120;
    private static final double HEIGHT = 28;

    private final DocumentSession session;
    private final InPlace writing;

    NameField(DocumentSession session, CanvasView canvas) {
        this.session = session;
        setId("name-field");
        getStyleClass().add("name-field");
        setAccessibleText("Name");
        writing = new InPlace(session, canvas, this, event -> event.getCode() == KeyCode.ENTER);
    }

    void follow() {
        writing.follow(id -> !(session.store().current().elements().get(id) instanceof Note), this::open);
        place();
    }

    private void open(ElementId element) {
        var diagram = session.store().current();
        setText(diagram.find(element).map(found -> found.name()).orElse(""));
        setAlignment(diagram.node(element).isPresent() ? Pos.CENTER : Pos.CENTER_LEFT);
        place();
    }

    void place() {
        writing.element().flatMap(this::label).ifPresent(box -> {
            var viewport = session.editor().viewport();
            var corner = viewport.toCanvas(box.corner());
            double width = Math.max(LEAST_WIDTH, box.width() * viewport.scale() + 24);
            double centre = corner.x() + box.width() * viewport.scale() / 2;
            boolean centred = getAlignment() == Pos.CENTER;
            resizeRelocate(centred ? centre - width / 2 : corner.x() - 8, corner.y() - 4, width, HEIGHT);
        });
    }

    private Optional<Box> label(ElementId element) {
        var figure = session.scene().get().figure(element);
        return figure.flatMap(found -> found.drawables().stream()
                .filter(NameField::isLabel)
                .map(Drawable::bounds)
                .findFirst())
                .or(() -> figure.flatMap(found -> found.bodies().stream().findFirst())
                        .map(body -> new Box(body.centre().x() - 40, body.centre().y() - 10, 80, 20)));
    }

    private static boolean isLabel(Drawable drawable) {
        return drawable.part() == Part.NODE_LABEL
                || drawable.part() == Part.GROUP_LABEL
                || drawable.part() == Part.OVERLAY_LABEL
                || drawable.part() == Part.EDGE_LABEL;
    }
}
