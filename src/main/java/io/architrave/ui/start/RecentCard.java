package io.architrave.ui.start;

import io.architrave.ui.canvas.ScenePicture;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A document that was worked on lately: its picture, its name, where it is and when it was written.
final class RecentCard extends VBox {

    static final double WIDTH = 224;
    private static final double PICTURE_HEIGHT = 120;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Path file;
    private final Button open = new Button();
    private final ScenePicture picture = new ScenePicture(WIDTH - 4, PICTURE_HEIGHT);
    private final Label changed = new Label("…");
    private final Label refusal = new Label();
    private final Button remove = new Button("Remove from the list");

    /// @param forget takes it out of the list
    RecentCard(Path file, Runnable run, Runnable forget) {
        this.file = file;
        getStyleClass().add("recent-card");
        setMaxWidth(WIDTH);
        var name = new Label(file.getFileName().toString());
        name.getStyleClass().add("recent-name");
        var folder = new Label(String.valueOf(file.getParent()));
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.getStyleClass().add("recent-aside");
        changed.getStyleClass().add("recent-aside");
        for (var label : new Label[]{name, folder, changed}) {
            label.setMaxWidth(WIDTH - 28);
        }
        var words = new VBox(name, folder, changed);
        words.getStyleClass().add("recent-words");
        open.setGraphic(new VBox(picture, words));
        open.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        open.getStyleClass().add("recent-open");
        open.setMaxWidth(WIDTH);
        open.setAccessibleText("Open " + file);
        open.setTooltip(new Tooltip(file.toString()));
        open.setOnAction(_ -> run.run());
        refusal.setWrapText(true);
        refusal.getStyleClass().addAll("field-error", "recent-refusal");
        remove.getStyleClass().addAll("flat", "recent-remove");
        remove.setAccessibleText("Remove " + file + " from the list");
        remove.setOnAction(_ -> forget.run());
        getChildren().add(open);
    }

    void show(RecentGlance glance) {
        switch (glance) {
            case RecentGlance.Seen seen -> {
                picture.show(seen.scene());
                changed.setText("Changed " + when(seen.changed()));
                open.setAccessibleText("Open " + seen.title() + ", " + file + ", changed " + when(seen.changed()));
            }
            case RecentGlance.Unseen(var sentence) -> {
                // Where there is nothing to open there is a sentence and a way to be rid of it.
                picture.setManaged(false);
                picture.setVisible(false);
                changed.setManaged(false);
                changed.setVisible(false);
                refusal.setText(sentence);
                open.setAccessibleText(file + ": " + sentence);
                getChildren().setAll(open, refusal, remove);
            }
        }
    }

    private static String when(Instant instant) {
        var at = instant.atZone(ZoneId.systemDefault());
        var today = LocalDate.now(ZoneId.systemDefault());
        if (at.toLocalDate().equals(today)) {
            return "today, " + TIME.format(at);
        }
        return at.toLocalDate().equals(today.minusDays(1)) ? "yesterday, " + TIME.format(at) : DAY.format(at);
    }
}
