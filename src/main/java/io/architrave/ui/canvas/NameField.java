package io.architrave.ui.canvas;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Note;
import io.architrave.scene.Drawable;
import io.architrave.scene.Part;
import io.architrave.tool.Editor;
import io.architrave.tool.ToolState;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Writes a name where it stands on the canvas: Enter or a click elsewhere takes it, Escape leaves it as it was.
final class NameField extends TextField {

    private static final double LEAST_WIDTH = 120;
    private static final double HEIGHT = 28;

    private final DocumentSession session;
    private final CanvasView canvas;
    private Optional<ElementId> writing = Optional.empty();

    NameField(DocumentSession session, CanvasView canvas) {
        this.session = session;
        this.canvas = canvas;
        setId("name-field");
        getStyleClass().add("name-field");
        setAccessibleText("Name");
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    /// Opens or closes as the tool says.
    void follow() {
        var wanted = editor().state() instanceof ToolState.Select.Naming(var element) && !isNote(element)
                ? Optional.of(element)
                : Optional.<ElementId>empty();
        if (!wanted.equals(writing)) {
            writing = wanted;
            setVisible(wanted.isPresent());
            wanted.ifPresent(this::open);
        }
        place();
    }

    private boolean isNote(ElementId element) {
        return session.store().current().elements().get(element) instanceof Note;
    }

    private void open(ElementId element) {
        var diagram = session.store().current();
        setText(diagram.find(element).map(found -> found.name()).orElse(""));
        setAlignment(diagram.node(element).isPresent() ? Pos.CENTER : Pos.CENTER_LEFT);
        place();
        requestFocus();
        selectAll();
    }

    void place() {
        writing.flatMap(this::label).ifPresent(box -> {
            var viewport = editor().viewport();
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

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            canvas.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            editor().rest();
            canvas.requestFocus();
            event.consume();
        }
    }

    private void take() {
        writing.ifPresent(element -> {
            var text = getText();
            close();
            editor().finishNaming(element, text);
        });
    }

    private void close() {
        writing = Optional.empty();
        setVisible(false);
    }

    private Editor editor() {
        return session.editor();
    }
}
