package io.architrave.ui.palette;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with a line of the palette, by the right button or the menu key.
final class PaletteMenu {

    private final PaletteView palette;
    private Optional<ContextMenu> open = Optional.empty();

    PaletteMenu(PaletteView palette) {
        this.palette = palette;
    }

    void attach(ListView<PaletteRow> rows) {
        rows.setOnContextMenuRequested(event -> {
            row(rows, event).ifPresent(row -> {
                rows.getSelectionModel().select(row);
                open.ifPresent(ContextMenu::hide);
                var menu = of(row);
                open = Optional.of(menu);
                menu.show(rows, event.getScreenX(), event.getScreenY());
            });
            event.consume();
        });
    }

    private static Optional<PaletteRow> row(ListView<PaletteRow> rows, ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            return Optional.ofNullable(rows.getSelectionModel().getSelectedItem());
        }
        for (@Nullable
        Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof PaletteCell cell) {
                return Optional.ofNullable(cell.getItem());
            }
        }
        return Optional.empty();
    }

    ContextMenu of(PaletteRow row) {
        var menu = new ContextMenu();
        menu.setId("palette-menu");
        switch (row) {
            case PaletteRow.Item item -> menu.getItems().setAll(
                    item("add", "Add to the diagram   (Enter)", () -> palette.add(item.summary().key())),
                    item("take", "Place with the next click", () -> palette.takeInHand(item.summary().key())),
                    new SeparatorMenuItem(),
                    item("star", (item.favourite() ? "Remove from favourites" : "Add to favourites") + "   (*)",
                            () -> palette.star(item)));
            case PaletteRow.Design design -> menu.getItems().setAll(
                    item("add", "Insert as a part   (Enter)", () -> palette.target().add(design.of())),
                    item("take", "Place with the next click", () -> palette.target().pickUp(design.of())));
            case PaletteRow.Fold fold -> {
                menu.getItems().setAll(
                        item("toggle", fold.open() ? "Close" : "Open", () -> palette.setOpen(fold, !fold.open())),
                        new SeparatorMenuItem(),
                        item("open-all", "Open all drawers", () -> palette.openOnly(palette.drawers().keys())),
                        item("close-all", "Close all drawers", () -> palette.openOnly(List.of())));
                if (fold.key().equals(Drawers.RECENT)) {
                    menu.getItems().addAll(new SeparatorMenuItem(),
                            item("forget", "Forget what was used", palette::forgetRecent));
                }
            }
        }
        return menu;
    }

    private static MenuItem item(String id, String words, Runnable run) {
        var item = new MenuItem(words);
        item.setId("palette-menu-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
