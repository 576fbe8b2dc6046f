package io.architrave.ui.session;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.architrave.scene.Theme;
import java.util.Locale;

/// The window's two looks, with the picture's colours that go with each.
public enum Look {
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK);

    private final Theme theme;

    Look(Theme theme) {
        this.theme = theme;
    }

    public Theme theme() {
        return theme;
    }

    public String styleSheet() {
        return this == LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Look other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    public static Look ofKey(String key) {
        return key.equals(DARK.key()) ? DARK : LIGHT;
    }
}
