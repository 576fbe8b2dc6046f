package io.architrave.ui;

import io.architrave.scene.icon.IconStore;
import io.architrave.ui.canvas.Sprites;
import io.architrave.ui.frame.Workbench;
import io.architrave.ui.platform.Desktop;
import io.architrave.ui.platform.WindowSize;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Opens the designer. Started by name, so that a command without a window never loads JavaFX.
public final class Window extends Application {

    private static final String APPLICATION = "own:architrave";
    private static final int[] ICON_SIDES = {16, 32, 64, 256};

    /// @param arguments a document to open, or nothing
    public static void main(String[] arguments) {
        launch(Window.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        var desktop = new Desktop(stage, getHostServices());
        var workbench = new Workbench(desktop);
        stage.setTitle("Architrave");
        var size = WindowSize.remembered(desktop.preferences());
        stage.setScene(new Scene(workbench.root(), size.width(), size.height()));
        stage.setMaximized(size.maximised());
        stage.setOnCloseRequest(event -> {
            if (!workbench.mayLeave(stage::close)) {
                event.consume();
            }
        });
        stage.setOnHiding(_ -> WindowSize.of(stage, size).rememberIn(desktop.preferences()));
        stage.setOnHidden(_ -> workbench.close());
        showIcon(stage);
        stage.show();
        getParameters().getRaw().stream().findFirst().map(Path::of).ifPresent(workbench.files()::open);
    }

    /// The first icon costs a tenth of a second: the window does not wait for it.
    private static void showIcon(Stage stage) {
        CompletableFuture.supplyAsync(() -> IntStream.of(ICON_SIDES)
                .mapToObj(side -> Sprites.imageOf(IconStore.shared(), APPLICATION, side))
                .toList())
                .thenAcceptAsync(icons -> stage.getIcons().setAll(icons), Platform::runLater);
    }
}
