package io.architrave.ui.template;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done where the pointer or the caret is in a template.
final class CodeMenu {

    private CodeMenu() {}

    static ContextMenu of(TemplatePane pane, CodeView code) {
        return new ContextMenu(
                item("Copy", pane::copyLines),
                item("Copy the resources of what is chosen", pane::copyChosen),
                item("Copy the template", pane::copyAll),
                new SeparatorMenuItem(),
                item("Go to the definition", code::goToDefinition),
                item("Show in the drawing", code::reveal));
    }

    private static MenuItem item(String label, Runnable run) {
        var item = new MenuItem(label);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
