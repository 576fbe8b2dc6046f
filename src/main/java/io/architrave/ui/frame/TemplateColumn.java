package io.architrave.ui.frame;

import io.architrave.ui.platform.Preferences;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Look;
import io.architrave.ui.template.TemplatePane;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

/// The place of the template between the drawing and the inspector, and how wide it is.
final class TemplateColumn {

    private static final String SHOWN = "template";
    private static final String WIDTH = "divider.template";
    /// Of the window's width; beyond these the drawing or the template would be of no use.
    private static final double WIDTH_AT_FIRST = 0.3;
    private static final double LEAST = 0.12;
    private static final double MOST = 0.6;

    private final SplitPane columns;
    private final StackPane place;
    private final Preferences preferences;
    private final Function<DocumentSession, TemplatePane> making;
    /// Of the open documents whose template was looked at: what nobody looks at costs no start.
    private final Map<DocumentSession, TemplatePane> panes = new HashMap<>();
    private Optional<DocumentSession> front = Optional.empty();
    private double width;

    TemplateColumn(SplitPane columns, StackPane place, Preferences preferences,
            Function<DocumentSession, TemplatePane> making) {
        this.columns = columns;
        this.place = place;
        this.preferences = preferences;
        this.making = making;
        width = preferences.number(WIDTH, LEAST, MOST).orElse(WIDTH_AT_FIRST);
        if (preferences.get(SHOWN).map(Boolean::parseBoolean).orElse(false)) {
            var dividers = columns.getDividerPositions();
            columns.setDividerPositions(dividers[0], dividers[dividers.length - 1] - width,
                    dividers[dividers.length - 1]);
        } else {
            columns.getItems().remove(place);
        }
    }

    /// @param open those beside it
    void show(Optional<DocumentSession> inFront, Collection<DocumentSession> open) {
        front = inFront;
        panes.keySet().retainAll(open);
        follow();
    }

    void show(Look look) {
        panes.values().forEach(pane -> pane.show(look));
    }

    /// The template of the document in front, where it is shown.
    Optional<TemplatePane> pane() {
        return front.filter(_ -> isShown()).map(session -> panes.computeIfAbsent(session, making));
    }

    private void follow() {
        var shown = pane();
        panes.values().forEach(pane -> pane.look(shown.filter(one -> one == pane).isPresent()));
        shown.ifPresent(pane -> place.getChildren().setAll(pane));
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
        follow();
        pane().ifPresent(pane -> pane.focusCode());
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
