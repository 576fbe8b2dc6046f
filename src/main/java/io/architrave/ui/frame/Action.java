package io.architrave.ui.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Something that a user can do. Menus, keys and the search over all actions follow from the list of these.
///
/// @param id stable, for tests: `file.save`
/// @param label what it says now, for example `Undo Move web`
/// @param keys with `Shortcut` for Control or Command; menus show the first
public record Action(
        String id,
        Section section,
        Supplier<String> label,
        List<KeyCombination> keys,
        BooleanSupplier enabled,
        Runnable run) {

    public enum Section {
        FILE("_File"),
        EDIT("_Edit"),
        VIEW("_View"),
        ARRANGE("_Arrange"),
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

    /// @param keys combinations with a blank between them; empty for none
    public static Action of(String id, Section section, String label, String keys, BooleanSupplier enabled,
            Runnable run) {
        return new Action(id, section, () -> label, combinations(keys), enabled, run);
    }

    public static Action of(String id, Section section, String label, String keys, Runnable run) {
        return of(id, section, label, keys, () -> true, run);
    }

    Action saying(Supplier<String> text) {
        return new Action(id, section, text, keys, enabled, run);
    }

    private static List<KeyCombination> combinations(String keys) {
        return Arrays.stream(keys.split(" ")).filter(one -> !one.isEmpty()).map(Action::combination).toList();
    }

    /// By the key's own name. `KeyCombination.valueOf` takes `DIGIT0` for a character that no keyboard has.
    private static KeyCombination combination(String keys) {
        var parts = List.of(keys.split("\\+"));
        var modifiers = parts.subList(0, parts.size() - 1).stream().map(Action::modifier);
        return new KeyCodeCombination(
                KeyCode.valueOf(parts.getLast().toUpperCase(Locale.ROOT)),
                modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    private static KeyCombination.Modifier modifier(String name) {
        return switch (name) {
            case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
            case "Shift" -> KeyCombination.SHIFT_DOWN;
            case "Alt" -> KeyCombination.ALT_DOWN;
            default -> throw new IllegalArgumentException("\"" + name + "\" is none of Shortcut, Shift and Alt");
        };
    }

    /// Its keys as they stand on a keyboard, for example `Ctrl+1`; empty where it has none.
    public String keyText() {
        return keys.stream()
                .map(KeyCombination::getDisplayText)
                .map(text -> text.replace("DIGIT", "").replace("PAGE_DOWN", "Page down").replace("PAGE_UP", "Page up"))
                .collect(Collectors.joining(", "));
    }

    /// Does it, if it can be done now.
    public void fire() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }
}
