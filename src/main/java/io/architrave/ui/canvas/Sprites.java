package io.architrave.ui.canvas;

import io.architrave.scene.icon.IconStore;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Icons as images of the size in which they are shown. While the zoom changes, the sizes come in three steps an octave, so
/// that a sweep draws few new ones.
public final class Sprites {

    /// 12 million pixels are 48 MB, about three thousand icons of 64 pixels.
    private static final long MOST_PIXELS = 12L << 20;

    private static final double STEPS_PER_OCTAVE = 3;

    /// Larger ones take milliseconds each; a sweep shows them stretched, until it rests.
    private static final double MOST_NEARBY = 256;

    private final IconStore icons;
    private final Map<Key, Image> images = new LinkedHashMap<>(256, 0.75f, true);
    private long pixels;

    private record Key(String icon, int side) {}

    public Sprites(IconStore icons) {
        this.icons = icons;
    }

    /// @param side in device pixels
    public Image exact(String icon, double side) {
        return image(icon, (int) Math.round(side));
    }

    /// An image of a size that neighbouring zooms share: at least as large, or else the largest of these.
    public Image nearby(String icon, double side) {
        double step = Math.ceil(Math.log(Math.clamp(side, 1, MOST_NEARBY)) / Math.log(2) * STEPS_PER_OCTAVE);
        return image(icon, (int) Math.round(Math.pow(2, step / STEPS_PER_OCTAVE)));
    }

    private Image image(String icon, int side) {
        var key = new Key(icon, Math.clamp(side, 1, 1024));
        var kept = images.get(key);
        if (kept != null) {
            return kept;
        }
        var image = render(key);
        images.put(key, image);
        pixels += (long) key.side * key.side;
        var oldest = images.keySet().iterator();
        while (pixels > MOST_PIXELS && images.size() > 1) {
            var leaving = oldest.next();
            oldest.remove();
            pixels -= (long) leaving.side * leaving.side;
        }
        return image;
    }

    private Image render(Key key) {
        return imageOf(icons, key.icon, key.side);
    }

    /// One icon as the toolkit's picture, not kept.
    public static Image imageOf(IconStore icons, String icon, int side) {
        var buffer = IntBuffer.wrap(icons.pixels(icon, side));
        return new WritableImage(new PixelBuffer<>(side, side, buffer, PixelFormat.getIntArgbPreInstance()));
    }
}
