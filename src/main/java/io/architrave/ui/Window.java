package io.architrave.ui;

import io.architrave.ui.frame.Workbench;
import io.architrave.ui.platform.Desktop;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Opens the designer. Started by name, so that a command without a window never loads JavaFX.
public final class Window extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// @param arguments a document to open, or nothing
    public static void main(String[] arguments) {
        launch(Window.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        var workbench = new Workbench(new Desktop(stage, getHostServices()));
        stage.setTitle("Architrave");
        var icon = Window.class.getResourceAsStream("/io/architrave/ui/architrave.png");
        if (icon != null) {
            stage.getIcons().add(new Image(icon));
        }
        stage.setScene(new Scene(workbench.root(), WIDTH, HEIGHT));
        stage.setOnCloseRequest(event -> {
            if (!workbench.mayLeave(stage::close)) {
                event.consume();
            }
        });
        stage.setOnHidden(_ -> workbench.close());
        stage.show();
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(workbench.files()::open);
    }
}
