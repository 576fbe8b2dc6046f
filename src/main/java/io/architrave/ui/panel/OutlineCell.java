package io.architrave.ui.panel;

import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Placed;
import io.architrave.model.Typed;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.ElementWords;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A line of the outline: what it is, what it costs, what is found on it. It can be written in, dragged, and dropped on.
final class OutlineCell extends TreeCell<ElementId> {

    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("drop-refused");
    private static final double ICON = 16;

    private final OutlineTree tree;
    private final OutlineDrag drag;
    private final DocumentSession session;
    private final ElementWords words;
    private Optional<ElementId> asked = Optional.empty();
    private boolean allowed;

    OutlineCell(OutlineTree tree, OutlineDrag drag, DocumentSession session, ElementWords words) {
        this.tree = tree;
        this.drag = drag;
        this.session = session;
        this.words = words;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
        setOnDragDetected(this::onDrag);
        setOnDragOver(this::onOver);
        setOnDragExited(_ -> light(false, false));
        setOnDragDropped(this::onDrop);
        setOnDragDone(_ -> drag.end());
    }

    @Override
    protected void updateItem(@Nullable ElementId id, boolean empty) {
        super.updateItem(id, empty);
        setText(null);
        light(false, false);
        var element = Optional.ofNullable(empty ? null : id).map(session.store().current().elements()::get);
        setGraphic(element.map(this::line).orElse(null));
        setAccessibleText(element.map(words::line).orElse(null));
        setId(element.map(found -> "line-" + found.id()).orElse(null));
    }

    private HBox line(Element element) {
        var line = new HBox();
        line.getStyleClass().add("outline-line");
        icon(element).ifPresent(line.getChildren()::add);
        var writing = tree.naming(element.id());
        if (writing.isPresent()) {
            line.getChildren().add(writing.get());
            return line;
        }
        line.getChildren().add(new Label(words.name(element)));
        words.kind(element).ifPresent(kind -> line.getChildren().add(quiet(kind)));
        words.places(element).ifPresent(places -> line.getChildren().add(quiet(places)));
        words.gravest(element.id()).ifPresent(severity -> line.getChildren().add(SeveritySign.of(severity)));
        var notes = words.notes(element.id());
        if (!notes.isEmpty()) {
            line.getChildren().add(quiet(notes));
        }
        return line;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("outline-quiet");
        return label;
    }

    private Optional<IconTile> icon(Element element) {
        return element instanceof Typed typed
                ? session.catalog().summary(typed.type()).map(summary -> IconTile.of(summary, ICON))
                : Optional.empty();
    }

    /// A second click in a row names; the tree alone would fold instead.
    private void onPress(MouseEvent event) {
        if (event.getClickCount() == 2 && !isEmpty() && tree.naming(getItem()).isEmpty()
                && event.getTarget() instanceof javafx.scene.Node target && !isArrow(target)) {
            tree.startNaming(getItem());
            event.consume();
        }
    }

    private static boolean isArrow(javafx.scene.Node target) {
        return target.getStyleClass().contains("arrow") || target.getStyleClass().contains("tree-disclosure-node");
    }

    private void onDrag(MouseEvent event) {
        if (isEmpty() || tree.naming(getItem()).isPresent()) {
            return;
        }
        var carried = drag.lift(getItem());
        var content = new ClipboardContent();
        content.putString(carried.size() == 1 ? session.editor().nameOf(getItem()) : carried.size() + " elements");
        startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
    }

    /// A group takes what is dropped on it; any other line stands for the group that it is in; below the last line there
    /// is the bare canvas.
    private Optional<ElementId> group() {
        var element = Optional.ofNullable(isEmpty() ? null : getItem()).map(session.store().current().elements()::get);
        return element.filter(found -> session.store().current().group(found.id()).isPresent())
                .map(Element::id)
                .or(() -> element.filter(Placed.class::isInstance).flatMap(Element::enclosing));
    }

    private void onOver(DragEvent event) {
        if (event.getGestureSource() instanceof OutlineCell source && source.tree == tree) {
            var line = Optional.ofNullable(getItem());
            if (!line.equals(asked) || !getPseudoClassStates().contains(TARGET)
                    && !getPseudoClassStates().contains(REFUSED)) {
                asked = line;
                allowed = drag.mayDrop(group());
            }
            light(allowed, !allowed);
            if (allowed) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        }
    }

    private void onDrop(DragEvent event) {
        event.setDropCompleted(drag.drop(group()));
        event.consume();
    }

    private void light(boolean target, boolean refused) {
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(REFUSED, refused);
    }
}
