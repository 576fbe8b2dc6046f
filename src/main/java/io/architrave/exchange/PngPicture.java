package io.architrave.exchange;

import io.architrave.model.Box;
import io.architrave.scene.Scene;
import io.architrave.scene.icon.IconStore;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/// A scene as a PNG file.
public final class PngPicture {

    /// What fits into half a gigabyte of four-byte pixels, which every machine that runs the program has.
    public static final long MOST_PIXELS = 128_000_000;

    public static final double DEFAULT_PADDING = 24;

    private final Java2dPainter painter;

    /// @param scale pixels a diagram unit: 1 for 100 %, 2 for dense screens; above 0
    /// @param padding around the drawing, in diagram units, 0 or more
    public record Options(double scale, double padding) {

        public static final Options PLAIN = new Options(1, DEFAULT_PADDING);

        public Options {
            if (!(scale > 0) || !(padding >= 0)) {
                throw new IllegalArgumentException("A picture needs a scale above 0 and a padding of 0 or more.");
            }
        }
    }

    /// What became of it.
    public sealed interface Outcome {
        record Written(int width, int height) implements Outcome {}

        /// Nothing was written; the sentence says why and what would help.
        record Refused(String sentence) implements Outcome {}
    }

    public PngPicture() {
        this(new Java2dPainter(IconStore.shared()));
    }

    PngPicture(Java2dPainter painter) {
        this.painter = painter;
    }

    /// Writes the whole scene. The bytes depend on nothing but the scene and the options.
    public Outcome write(Scene scene, Options options, OutputStream out) throws IOException {
        var area = scene.bounds().grown(options.padding());
        double width = Math.ceil(area.width() * options.scale());
        double height = Math.ceil(area.height() * options.scale());
        if (width * height > MOST_PIXELS) {
            return new Outcome.Refused(tooLarge(width, height, options.scale()));
        }
        var image = paint(scene, area, options.scale());
        PngFile.write(
                image,
                options.scale(),
                Map.of("Title", scene.source().title(), "Software", "Architrave"),
                out);
        return new Outcome.Written(image.getWidth(), image.getHeight());
    }

    private static String tooLarge(double width, double height, double scale) {
        return String.format(
                Locale.ROOT,
                "The picture would be %.0f x %.0f pixels at scale %s; at most %d million pixels are written. "
                        + "Use a scale of %.2f or less, or export SVG, which has no size limit.",
                width,
                height,
                scale == Math.rint(scale) ? String.valueOf((long) scale) : String.valueOf(scale),
                MOST_PIXELS / 1_000_000,
                Math.floor(scale * Math.sqrt(MOST_PIXELS / (width * height)) * 100) / 100);
    }

    /// The pixels of an area, opaque.
    public BufferedImage paint(Scene scene, Box area, double scale) {
        var image = new BufferedImage(
                (int) Math.max(1, Math.ceil(area.width() * scale)),
                (int) Math.max(1, Math.ceil(area.height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        // Whole units, so that one-unit lines stay sharp at whole scales.
        graphics.translate(-Math.floor(area.x()), -Math.floor(area.y()));
        painter.paint(scene, graphics, area.grown(1), scale);
        graphics.dispose();
        return image;
    }
}
