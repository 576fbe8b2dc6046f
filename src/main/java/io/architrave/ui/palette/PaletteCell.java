package io.architrave.ui.palette;

import io.architrave.catalog.TypeSearch;
import io.architrave.catalog.TypeSummary;
import io.architrave.ui.canvas.IconTile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A heading or one thing to draw. Its parts are made once and shown anew, since each letter of a search fills every cell.
final class PaletteCell extends ListCell<PaletteRow> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass FAVOURITE = PseudoClass.getPseudoClass("favourite");
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final double ICON = 24;
    private static final double DRAG_SLOP = 4;
    private static final double TIP_WIDTH = 320;
    private static final String HOW = "Drag it into the diagram, or click it and then the place.";
    private static final String DESIGN_ICON = "own:template";

    private final PaletteView palette;
    private final Tooltip tip = new Tooltip();
    private final Label label = new Label();
    private final Label count = new Label();
    private final HBox heading;
    private final IconTile icon = IconTile.blank(ICON);
    private final Label name = new Label();
    private final Label aside = new Label();
    private final VBox names = new VBox(name);
    private final Region sketch = new Region();
    private final StackPane star = new StackPane();
    private final HBox thing;
    private double pressedX;
    private double pressedY;
    private boolean carrying;

    PaletteCell(PaletteView palette) {
        this.palette = palette;
        // As wide as the list, so that a long name is shortened instead of scrolled.
        setPrefWidth(0);
        var arrow = new Region();
        arrow.getStyleClass().add("drawer-arrow");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        label.setMinWidth(0);
        count.getStyleClass().add("drawer-count");
        count.setMinWidth(USE_PREF_SIZE);
        heading = row(arrow, label, gap, count);
        name.setMinWidth(0);
        aside.setMinWidth(0);
        aside.getStyleClass().add("palette-aside");
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        sketch.getStyleClass().add("sketch-mark");
        star.getStyleClass().add("palette-star");
        var shape = new Region();
        shape.getStyleClass().add("star-shape");
        star.getChildren().add(shape);
        // Long names have its room while it is not there.
        star.managedProperty().bind(star.visibleProperty());
        thing = row(icon, names, star);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setWrapText(true);
        tip.setOnShowing(_ -> explain());
        listen();
    }

    private void listen() {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
        // A click on the star neither chooses nor takes anything in hand.
        star.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        star.addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        star.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof PaletteRow.Item item) {
                palette.star(item);
            }
            event.consume();
        });
    }

    private static HBox row(javafx.scene.Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("palette-row");
        return row;
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case PaletteRow.Fold fold -> showFold(fold);
            case PaletteRow.Item item -> showItem(item);
            case PaletteRow.Design design -> showDesign(design);
            case null -> {
                look("");
                setGraphic(null);
                setId(null);
                setTooltip(null);
                setAccessibleText(null);
            }
        }
    }

    /// @param style of this kind of row
    private void look(String style) {
        if (!style.isEmpty() && getStyleClass().contains(style)) {
            return;
        }
        getStyleClass().removeAll("palette-drawer", "palette-more", "palette-item");
        if (!style.isEmpty()) {
            getStyleClass().add(style);
        }
    }

    private void showFold(PaletteRow.Fold fold) {
        look(fold instanceof PaletteRow.More ? "palette-more" : "palette-drawer");
        setId(fold.id());
        pseudoClassStateChanged(OPEN, fold.open());
        label.setText(fold.label());
        count.setText(String.valueOf(fold.count()));
        setGraphic(heading);
        setTooltip(tip);
        setAccessibleText(fold.label() + ", " + fold.count() + (fold.open() ? ", open" : ", closed"));
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    private void showItem(PaletteRow.Item item) {
        var type = item.summary();
        look("palette-item");
        setId(item.id());
        pseudoClassStateChanged(FAVOURITE, item.favourite());
        // Among favourites alone it would say the same on every line.
        pseudoClassStateChanged(MARKED, item.favourite() && !item.fold().equals(Drawers.FAVOURITES));
        icon.show(type);
        name.setText(TypeSearch.withoutVendor(type.name()));
        var said = Stream
                .concat(item.by().map(TypeSearch::withoutVendor).stream(), Known.word(palette.catalog(), type).stream())
                .collect(Collectors.joining(", "));
        aside.setText(said);
        names.getChildren().setAll(said.isEmpty() ? List.of(name) : List.of(name, aside));
        thing.getChildren().setAll(icon, names);
        if (Known.isSketch(type)) {
            thing.getChildren().add(sketch);
        }
        thing.getChildren().add(star);
        setGraphic(thing);
        setTooltip(tip);
        setAccessibleText(PaletteView.words(palette.catalog(), item));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private void showDesign(PaletteRow.Design design) {
        look("palette-item");
        setId(design.id());
        pseudoClassStateChanged(FAVOURITE, false);
        pseudoClassStateChanged(MARKED, false);
        icon.show(DESIGN_ICON);
        name.setText(design.of().title());
        names.getChildren().setAll(List.of(name));
        thing.getChildren().setAll(icon, names);
        setGraphic(thing);
        setTooltip(tip);
        setAccessibleText(PaletteView.words(design));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    /// Only when it is wanted: what became of a type stands in its file.
    private void explain() {
        tip.setText(switch (getItem()) {
            case PaletteRow.Fold fold -> fold.label();
            case PaletteRow.Item(var _, var type, var _, var _) -> explanation(type);
            case PaletteRow.Design(var design) -> design.title() + "\n" + design.about() + "\n" + HOW;
            case null -> "";
        });
    }

    private String explanation(TypeSummary type) {
        return type.name()
                + Known.sentence(palette.catalog(), type).map(sentence -> "\n" + sentence).orElse("")
                + "\n" + HOW;
    }

    private void onDrag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || getItem() == null || getItem() instanceof PaletteRow.Fold) {
            return;
        }
        carrying |= Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > DRAG_SLOP;
        if (carrying) {
            carry(getItem(), event);
        }
        event.consume();
    }

    private void carry(PaletteRow row, MouseEvent event) {
        switch (row) {
            case PaletteRow.Item item -> palette.target().carry(item.summary(), event.getSceneX(), event.getSceneY());
            case PaletteRow.Design(var design) -> palette.target().carry(design, event.getSceneX(), event.getSceneY());
            case PaletteRow.Fold _ -> {
            }
        }
    }

    private void onRelease(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (getItem()) {
            case PaletteRow.Fold fold -> palette.setOpen(fold, !fold.open());
            case PaletteRow.Item item -> release(item.summary(), event);
            case PaletteRow.Design(var design) -> release(design, event);
            case null -> {
            }
        }
    }

    private void release(PaletteDesign design, MouseEvent event) {
        if (!carrying) {
            palette.target().pickUp(design);
            return;
        }
        carrying = false;
        if (!palette.target().drop(design, event.getSceneX(), event.getSceneY())) {
            palette.target().putBack();
        }
    }

    private void release(TypeSummary summary, MouseEvent event) {
        if (!carrying) {
            palette.takeInHand(summary.key());
            return;
        }
        carrying = false;
        if (palette.target().drop(summary, event.getSceneX(), event.getSceneY())) {
            palette.remember(summary.key());
        } else {
            palette.target().putBack();
        }
    }
}
