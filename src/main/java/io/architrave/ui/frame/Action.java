package io.architrave.ui.frame;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/// Something that a user can do. Menus, keys and the search over all actions follow from the list of these.
///
/// @param id stable, for tests: `file.save`
/// @param label what it says now, for example `Undo Move web`
/// @param keys with `Shortcut` for Control or Command
public record Action(
        String id,
        Section section,
        Supplier<String> label,
        Optional<KeyCombination> keys,
        BooleanSupplier enabled,
        Runnable run) {

    public enum Section {
        FILE("_File"),
        EDIT("_Edit"),
        VIEW("_View"),
        DIAGRAM("_Diagram"),
        EXPORT("E_xport"),
        HELP("_Help");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Action of(String id, Section section, String label, String keys, BooleanSupplier enabled,
            Runnable run) {
        return new Action(id, section, () -> label, combination(keys), enabled, run);
    }

    public static Action of(String id, Section section, String label, String keys, Runnable run) {
        return of(id, section, label, keys, () -> true, run);
    }

    Action saying(Supplier<String> text) {
        return new Action(id, section, text, keys, enabled, run);
    }

    private static Optional<KeyCombination> combination(String keys) {
        return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
    }

    /// Does it, if it can be done now.
    public void fire() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }
}
