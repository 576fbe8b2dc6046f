package io.architrave.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu bar, made from the actions. Ids are written `section.block.name`: a line separates two blocks.
final class ActionMenus {

    private ActionMenus() {}

    static void fill(MenuBar bar, List<Action> actions) {
        bar.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                actions.forEach(action -> action.keys().stream()
                        .skip(1)
                        .forEach(keys -> scene.getAccelerators().put(keys, action::fire)));
            }
        });
        for (var section : Action.Section.values()) {
            var own = actions.stream().filter(action -> action.section() == section).toList();
            if (!own.isEmpty()) {
                bar.getMenus().add(menu(section, own));
            }
        }
    }

    private static Menu menu(Action.Section section, List<Action> actions) {
        var menu = new Menu(section.label());
        menu.setId("menu-" + section.name().toLowerCase(Locale.ROOT));
        var items = new ArrayList<MenuItem>();
        var block = blockOf(actions.getFirst().id());
        for (var action : actions) {
            if (!blockOf(action.id()).equals(block)) {
                menu.getItems().add(new SeparatorMenuItem());
                block = blockOf(action.id());
            }
            var item = item(action);
            items.add(item);
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> {
            for (int i = 0; i < items.size(); i++) {
                items.get(i).setText(actions.get(i).label().get());
                items.get(i).setDisable(!actions.get(i).enabled().getAsBoolean());
            }
        });
        // A disabled item swallows its keys; while the menu is closed the action itself decides.
        menu.setOnHidden(_ -> items.forEach(item -> item.setDisable(false)));
        return menu;
    }

    private static String blockOf(String id) {
        return id.substring(0, id.lastIndexOf('.'));
    }

    private static MenuItem item(Action action) {
        var item = new MenuItem(action.label().get());
        item.setId("action-" + action.id().replace('.', '-'));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.fire());
        action.keys().stream().findFirst().ifPresent(item::setAccelerator);
        return item;
    }
}
