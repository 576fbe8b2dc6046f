package io.architrave.ui.frame;

import io.architrave.ui.platform.Preferences;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The place of the template between the drawing and the inspector, and how wide it is.
final class TemplateColumn {

    private static final String SHOWN = "template";
    private static final String WIDTH = "divider.template";
    /// Of the window's width; beyond these the drawing or the template would be of no use.
    private static final double WIDTH_AT_FIRST = 0.3;
    private static final double LEAST = 0.12;
    private static final double MOST = 0.6;

    private final SplitPane columns;
    private final Node place;
    private final Preferences preferences;
    private double width;

    TemplateColumn(SplitPane columns, Node place, Preferences preferences) {
        this.columns = columns;
        this.place = place;
        this.preferences = preferences;
        width = preferences.number(WIDTH, LEAST, MOST).orElse(WIDTH_AT_FIRST);
        if (preferences.get(SHOWN).map(Boolean::parseBoolean).orElse(false)) {
            var dividers = columns.getDividerPositions();
            columns.setDividerPositions(dividers[0], dividers[dividers.length - 1] - width,
                    dividers[dividers.length - 1]);
        } else {
            columns.getItems().remove(place);
        }
    }

    boolean isShown() {
        return columns.getItems().contains(place);
    }

    /// The drawing makes room for it and takes the room back; palette and inspector stay as they are.
    void toggle() {
        var dividers = columns.getDividerPositions();
        double palette = dividers[0];
        double inspector = dividers[dividers.length - 1];
        if (isShown()) {
            width = inspector - dividers[1];
            columns.getItems().remove(place);
            columns.setDividerPositions(palette, inspector);
        } else {
            columns.getItems().add(columns.getItems().size() - 1, place);
            columns.setDividerPositions(palette, inspector - width, inspector);
        }
    }

    void remember() {
        if (isShown()) {
            var dividers = columns.getDividerPositions();
            width = dividers[2] - dividers[1];
        }
        preferences.put(SHOWN, String.valueOf(isShown()));
        preferences.put(WIDTH, String.valueOf(width));
    }
}
