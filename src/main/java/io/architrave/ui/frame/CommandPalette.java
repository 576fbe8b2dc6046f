package io.architrave.ui.frame;

import java.util.List;
import javafx.scene.layout.StackPane;

/// Every action by its name, for those who do not know its menu.
final class CommandPalette {

    private final Chooser chooser;
    private final List<Action> actions;

    CommandPalette(StackPane over, List<Action> actions) {
        this.actions = actions;
        chooser = new Chooser(over, "command-palette");
    }

    void open() {
        chooser.open("Search all actions", actions.stream()
                .filter(action -> action.enabled().getAsBoolean())
                .map(CommandPalette::choice)
                .toList());
    }

    private static Chooser.Choice choice(Action action) {
        var label = action.label().get();
        return new Chooser.Choice(label, action.keyText(), action.section() + " " + label, action::fire);
    }
}
