package io.architrave.ui.guide;

import io.architrave.guide.Source;
import io.architrave.ui.platform.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where something was taken from, shown on demand: title, date and, where there is one, the link.
final class SourceLines extends VBox {

    private static final String LABEL = "Sources";

    private final Map<String, Source> sources;
    private final Surroundings surroundings;
    private final ToggleButton fold = new ToggleButton(LABEL);
    private final VBox lines = new VBox();

    SourceLines(Map<String, Source> sources, Surroundings surroundings) {
        this.sources = sources;
        this.surroundings = surroundings;
        getStyleClass().add("guide-sources");
        lines.getStyleClass().add("guide-source-lines");
        var arrow = new Region();
        arrow.getStyleClass().add("fold-arrow");
        fold.setGraphic(arrow);
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.getStyleClass().setAll("toggle-button", "fold", "guide-fold");
        fold.selectedProperty().addListener((_, _, open) -> {
            if (open) {
                getChildren().setAll(fold, lines);
            } else {
                getChildren().setAll(fold);
            }
        });
        getChildren().add(fold);
    }

    /// @param of what it is that comes from there, for a screen reader
    /// @param ids of the sources, each named once
    void show(String of, List<String> ids) {
        fold.setAccessibleText(LABEL + " of: " + of);
        lines.getChildren().setAll(ids.stream().distinct()
                .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                .map(this::line)
                .toList());
    }

    private Region line(Source source) {
        var words = source.cited();
        if (source.link().isEmpty()) {
            var label = new Label(words);
            label.setWrapText(true);
            label.getStyleClass().add("guide-aside");
            return label;
        }
        var link = new Hyperlink(words);
        link.setWrapText(true);
        link.getStyleClass().add("guide-link");
        link.setAccessibleText("Open " + words);
        link.setOnAction(_ -> surroundings.browse(source.link()));
        return link;
    }
}
