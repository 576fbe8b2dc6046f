package com.sun.glass.ui.headlessplus;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.ui.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// What the one pair of hands is doing: keys and buttons held down, and the platform drag under way.
final class Gesture {

    private final Set<MouseButton> buttons = EnumSet.noneOf(MouseButton.class);
    private int keyModifiers;

    @Nullable
    DragClipboard drag;
    @Nullable
    View dragSource;
    @Nullable
    HeadlessplusView dragTarget;

    void press(KeyCode key) {
        keyModifiers |= modifier(key);
    }

    void release(KeyCode key) {
        keyModifiers &= ~modifier(key);
    }

    void press(MouseButton... pressed) {
        buttons.addAll(List.of(pressed));
    }

    void release(MouseButton... released) {
        List.of(released).forEach(buttons::remove);
    }

    boolean holdsAButton() {
        return !buttons.isEmpty();
    }

    int keyModifiers() {
        return keyModifiers;
    }

    /// Keys and buttons as one set of glass's bits.
    int modifiers() {
        return buttons.stream().mapToInt(Gesture::modifier).reduce(keyModifiers, (all, one) -> all | one);
    }

    private static int modifier(KeyCode key) {
        return switch (key) {
            case SHIFT -> KeyEvent.MODIFIER_SHIFT;
            case CONTROL -> KeyEvent.MODIFIER_CONTROL;
            case ALT -> KeyEvent.MODIFIER_ALT;
            case META, COMMAND -> KeyEvent.MODIFIER_COMMAND;
            default -> 0;
        };
    }

    private static int modifier(MouseButton button) {
        return switch (button) {
            case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
            case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
            case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
            default -> 0;
        };
    }
}
