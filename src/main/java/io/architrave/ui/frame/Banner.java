package io.architrave.ui.frame;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One sentence above the drawing, with at most one thing to do about it. What went wrong stays until it is put away;
/// nothing on the screen is lost by it.
public final class Banner {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final VBox place;

    Banner(VBox place) {
        this.place = place;
        place.setManaged(false);
        place.setVisible(false);
    }

    /// @param label of a remedy
    public record Remedy(String label, Runnable run) {}

    /// What came of something.
    public record Report(String sentence, boolean warning) {}

    public void report(Report report) {
        show(report.sentence(), report.warning(), Optional.empty());
    }

    public void say(String sentence) {
        show(sentence, false, Optional.empty());
    }

    public void warn(String sentence) {
        show(sentence, true, Optional.empty());
    }

    public void ask(String sentence, Remedy remedy) {
        show(sentence, true, Optional.of(remedy));
    }

    private void show(String sentence, boolean warning, Optional<Remedy> remedy) {
        var text = new Label(sentence);
        text.setId("banner-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(text);
        row.setId("banner");
        row.getStyleClass().add("banner");
        row.pseudoClassStateChanged(WARNING, warning);
        remedy.ifPresent(one -> {
            var button = new Button(one.label());
            button.setId("banner-remedy");
            button.setMinWidth(HBox.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                clear();
                one.run().run();
            });
            row.getChildren().add(button);
        });
        var close = new Button("Dismiss");
        close.setId("banner-close");
        close.setMinWidth(HBox.USE_PREF_SIZE);
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> clear());
        row.getChildren().add(close);
        place.getChildren().setAll(row);
        place.setManaged(true);
        place.setVisible(true);
    }

    public void clear() {
        place.getChildren().clear();
        place.setManaged(false);
        place.setVisible(false);
    }
}
