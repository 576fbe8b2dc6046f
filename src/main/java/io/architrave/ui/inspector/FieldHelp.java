package io.architrave.ui.inspector;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a field means, below its label: opened by the question mark, or by F1 in the field.
final class FieldHelp extends VBox {

    FieldHelp(About about, Consumer<String> browse) {
        getStyleClass().add("field-about");
        if (!about.help().isBlank()) {
            getChildren().add(text(about.help()));
        }
        about.facts().forEach(fact -> getChildren().add(text(fact)));
        if (!about.source().isBlank()) {
            var source = new Hyperlink("Source: " + site(about.source()));
            source.getStyleClass().add("inspector-link");
            source.setAccessibleText("Source of “" + about.label() + "”: " + about.source());
            source.setOnAction(_ -> browse.accept(about.source()));
            getChildren().add(source);
        }
        show(false);
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static String site(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
    }

    void toggle() {
        show(!isVisible());
    }

    private void show(boolean open) {
        setVisible(open);
        setManaged(open);
    }
}
