package io.architrave.ui.template;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.TextPos;

/// The pointer over a template: rests on a name and is told what it stands for, follows it with Ctrl, and shows an
/// element in the drawing by a double click.
final class CodePointer {

    private static final Duration REST = Duration.millis(400);
    private static final double BELOW = 14;

    private final CodeView view;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);

    CodePointer(CodeView view) {
        this.view = view;
        tip.setWrapText(true);
        view.addEventFilter(MouseEvent.MOUSE_MOVED, this::onMove);
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
        view.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> forget());
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
    }

    private Optional<TextPos> at(MouseEvent event) {
        return Optional.ofNullable(view.getTextPosition(event.getScreenX(), event.getScreenY()));
    }

    private void onMove(MouseEvent event) {
        forget();
        var about = at(event).flatMap(view::aboutNameAt);
        view.setCursor(about.isPresent() && event.isShortcutDown() ? Cursor.HAND : Cursor.DEFAULT);
        about.ifPresent(words -> {
            rest.setOnFinished(_ -> {
                tip.setText(words);
                tip.show(view, event.getScreenX(), event.getScreenY() + BELOW);
            });
            rest.playFromStart();
        });
    }

    private void forget() {
        rest.stop();
        tip.hide();
    }

    private void onPress(MouseEvent event) {
        forget();
        if (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown()
                && at(event).filter(view::goToDefinition).isPresent()) {
            view.requestFocus();
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !event.isShortcutDown()) {
            view.reveal();
        }
    }
}
