package io.architrave.ui.palette;

import io.architrave.catalog.TypeSummary;
import io.architrave.ui.canvas.IconTile;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A drawer's heading or one thing to draw.
final class PaletteCell extends ListCell<PaletteRow> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double ICON = 24;
    private static final double DRAG_SLOP = 4;

    private final PaletteView palette;
    private double pressedX;
    private double pressedY;
    private boolean carrying;

    PaletteCell(PaletteView palette) {
        this.palette = palette;
        // As wide as the list, so that a long name is shortened instead of scrolled.
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getSceneX();
            pressedY = event.getSceneY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::onRelease);
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("palette-drawer", "palette-item");
        setText(null);
        setTooltip(null);
        switch (empty ? null : row) {
            case PaletteRow.Drawer drawer -> showDrawer(drawer);
            case PaletteRow.Item(var summary) -> showItem(summary);
            case null -> {
                setGraphic(null);
                setId(null);
            }
        }
    }

    private void showDrawer(PaletteRow.Drawer drawer) {
        getStyleClass().add("palette-drawer");
        setId("drawer-" + drawer.key());
        pseudoClassStateChanged(OPEN, drawer.open());
        var arrow = new Region();
        arrow.getStyleClass().add("drawer-arrow");
        var label = new Label(drawer.label());
        var count = new Label(String.valueOf(drawer.count()));
        count.getStyleClass().add("drawer-count");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        setGraphic(row(arrow, label, gap, count));
        setAccessibleText(drawer.label() + ", " + drawer.count() + (drawer.open() ? ", open" : ", closed"));
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    private void showItem(TypeSummary summary) {
        getStyleClass().add("palette-item");
        setId("palette-" + summary.key().value());
        var label = new Label(summary.name());
        label.setMinWidth(0);
        setGraphic(row(IconTile.of(summary, ICON), label));
        setTooltip(new Tooltip(summary.name() + "\nDrag it into the diagram, or click it and then the place."));
        setAccessibleText(summary.name());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private static HBox row(javafx.scene.Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("palette-row");
        return row;
    }

    private void onDrag(MouseEvent event) {
        if (getItem() instanceof PaletteRow.Item(var summary)) {
            boolean far = Math.hypot(event.getSceneX() - pressedX, event.getSceneY() - pressedY) > DRAG_SLOP;
            if (carrying || far) {
                carrying = true;
                palette.target().carry(summary, event.getSceneX(), event.getSceneY());
            }
            event.consume();
        }
    }

    private void onRelease(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (getItem()) {
            case PaletteRow.Drawer drawer -> palette.toggle(drawer.key());
            case PaletteRow.Item(var summary) -> release(summary, event);
            case null -> {
            }
        }
    }

    private void release(TypeSummary summary, MouseEvent event) {
        if (!carrying) {
            palette.target().pickUp(summary.key());
            palette.remember(summary.key());
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
