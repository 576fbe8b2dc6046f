package io.architrave.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.testfx.util.WaitForAsyncUtils;

/// Leaves a picture of the window after each stage, to be looked at.
final class Pictures {

    private static final Path FOLDER = Path.of("target/pictures");

    private Pictures() {}

    static Path take(Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents(3);
        var image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), () -> {
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        return write(image, name);
    }

    /// On a screen of 200 % the canvas has twice the pixels, which `-Dheadless.scale=2` gives it.
    static Path takeAtDouble(Scene scene, String name) {
        WaitForAsyncUtils.waitForFxEvents(3);
        var image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), () -> {
            var parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(2, 2));
            return scene.getRoot().snapshot(parameters, null);
        });
        return write(image, name);
    }

    private static Path write(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + ".png");
            javax.imageio.ImageIO.write(buffered, "png", file.toFile());
            return file;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
