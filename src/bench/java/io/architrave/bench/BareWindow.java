package io.architrave.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// A window of the program's size with one word in it: the least that a start with JavaFX costs.
public final class BareWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Architrave"), 1440, 900));
        stage.show();
    }

    public static void main(String[] arguments) {
        launch(BareWindow.class, arguments);
    }
}
