package io.architrave.exchange;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Note;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.Theme;
import io.architrave.scene.icon.IconStore;
import io.architrave.scene.text.TextMeasurer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// A whole diagram, small: to be told from others at a glance, not to be read. Notes are left out, as their words are
/// too small to read and take the room of what is drawn.
public final class Thumbnail {

    /// Of the pictures of templates, in pixels.
    public static final int WIDTH = 480;
    public static final int HEIGHT = 300;

    /// Around the drawing, in pixels of a picture of [#WIDTH].
    private static final double MARGIN = 12;

    /// Of lines, in pixels of a picture of [#WIDTH].
    private static final double THINNEST = 1;

    private final SceneComposer composer;

    public Thumbnail(Catalog catalog, Theme theme) {
        this.composer = new SceneComposer(catalog, theme, TextMeasurer.bundled(), Layers.PLAIN);
    }

    /// The drawing in the middle of an opaque picture, as large as it fits and never larger than life.
    ///
    /// @param width in pixels, above 0
    /// @param height in pixels, above 0
    public BufferedImage paint(Diagram diagram, int width, int height) {
        var notes = diagram.elements().values().stream().filter(Note.class::isInstance).map(note -> note.id()).toList();
        return paint(composer.compose(DiagramIndex.of(diagram.without(notes))), width, height);
    }

    private BufferedImage paint(Scene scene, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double margin = MARGIN * width / WIDTH;
        var drawn = scene.bounds();
        double scale = Math.min(
                Math.min((width - 2 * margin) / Math.max(1, drawn.width()),
                        (height - 2 * margin) / Math.max(1, drawn.height())),
                (double) width / WIDTH);
        var area = new Box(
                drawn.centre().x() - width / scale / 2,
                drawn.centre().y() - height / scale / 2,
                width / scale,
                height / scale);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        graphics.translate(-area.x(), -area.y());
        new Java2dPainter(IconStore.shared(), THINNEST * width / WIDTH / scale).paint(scene, graphics, area.grown(1),
                scale);
        graphics.dispose();
        return image;
    }

    /// As a PNG file of [#WIDTH] by [#HEIGHT] pixels; the same diagram gives the same pixels.
    public byte[] png(Diagram diagram) {
        var bytes = new ByteArrayOutputStream();
        try {
            PngFile.write(paint(diagram, WIDTH, HEIGHT), 1,
                    Map.of("Title", diagram.title(), "Software", "Architrave"), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can always be written", impossible);
        }
        return bytes.toByteArray();
    }
}
