package io.architrave.ui.panel;

import javafx.scene.control.Label;

/// Text of a card, as wide as the card and as high as its lines.
final class CardText {

    private CardText() {}

    static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
