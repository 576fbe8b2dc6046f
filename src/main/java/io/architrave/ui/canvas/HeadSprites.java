package io.architrave.ui.canvas;

import io.architrave.model.Point;
import io.architrave.scene.Head;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Arrow heads that point along an axis, as images: a picture has thousands of them in four directions and few colours,
/// and each would be an anti-aliased stroke of its own.
final class HeadSprites {

    private static final int MOST_KEPT = 512;

    private final Map<Key, Image> images = new HashMap<>();

    /// @param dx 1 to the right, -1 to the left, 0 up or down
    /// @param sixteenths of a device pixel a diagram unit
    private record Key(int dx, int dy, int sixteenths, int width, int argb) {}

    /// Half of the side of an image in device pixels; the tip is in its middle.
    private static int reach(double scale) {
        return (int) Math.ceil(Head.LENGTH * scale + 2);
    }

    /// @param scale device pixels a diagram unit
    /// @param width of the strokes in device pixels
    Image arrow(int dx, int dy, double scale, int width, int argb) {
        var key = new Key(dx, dy, (int) Math.max(1, Math.round(scale * 16)), width, argb);
        if (images.size() > MOST_KEPT) {
            images.clear();
        }
        return images.computeIfAbsent(key, HeadSprites::drawn);
    }

    private static Image drawn(Key key) {
        double scale = key.sixteenths / 16.0;
        int reach = reach(scale);
        // The line lies on whole pixels, so that its middle is beside the point where its width is odd.
        double aside = key.width / 2.0 - Math.rint(key.width / 2.0);
        var tip = new Point(reach + aside, reach + aside);
        var head = Head.arrow(new Point(-key.dx * 100.0, -key.dy * 100.0), new Point(0, 0)).stream()
                .map(point -> new Point(tip.x() + point.x() * scale, tip.y() + point.y() * scale))
                .toList();
        int side = 2 * reach;
        var pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            double far = distance(new Point(at % side + 0.5, at / side + 0.5), head);
            pixels[at] = inked(key.argb, Math.clamp(key.width / 2.0 + 0.5 - far, 0, 1));
        }
        return new WritableImage(
                new PixelBuffer<>(side, side, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private static double distance(Point point, List<Point> line) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            var from = line.get(i - 1);
            double dx = line.get(i).x() - from.x();
            double dy = line.get(i).y() - from.y();
            double along = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / (dx * dx + dy * dy);
            double t = Math.clamp(along, 0, 1);
            nearest = Math.min(nearest, Math.hypot(point.x() - from.x() - t * dx, point.y() - from.y() - t * dy));
        }
        return nearest;
    }

    /// Premultiplied.
    private static int inked(int argb, double coverage) {
        double alpha = (argb >>> 24) * coverage;
        int a = (int) Math.round(alpha);
        int r = (int) Math.round((argb >> 16 & 0xFF) * alpha / 255);
        int g = (int) Math.round((argb >> 8 & 0xFF) * alpha / 255);
        int b = (int) Math.round((argb & 0xFF) * alpha / 255);
        return a << 24 | r << 16 | g << 8 | b;
    }
}
