package io.architrave.scene.icon;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.architrave.UserFolder;
import io.architrave.catalog.OwnTypes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Icons by name: `aws:<id>` out of the AWS Architecture Icons, `own:<name>` out of the project's own drawings,
/// `library:<name>` out of the user's folder. Safe for use from several threads.
///
/// Pixels are rendered at the size they are shown at and kept by (icon, pixels), since a stretched bitmap is visibly
/// blurred. The icons' licence forbids changing them: they are scaled, never coloured or cropped.
public final class IconStore {

    private static final String FOLDER = "/io/architrave/icons/";

    /// 16 MiB of four-byte pixels.
    private static final long MOST_PIXELS_KEPT = 4L << 20;

    private static final Color PLACEHOLDER = new Color(0x7D8998);

    private final Map<String, Optional<SVGDocument>> documents = new ConcurrentHashMap<>();
    private final Map<Key, BufferedImage> pixels = new LinkedHashMap<>(64, 0.75f, true);
    private long pixelsKept;

    private record Key(String icon, int side) {}

    private static final class Shared {
        static final IconStore STORE = new IconStore();
    }

    /// The one store of the process: its cache is worth sharing between tabs.
    public static IconStore shared() {
        return Shared.STORE;
    }

    /// Whether the program carries a drawing of that name.
    public boolean has(String icon) {
        return document(icon).isPresent();
    }

    /// Draws an icon as vectors; a neutral tile where there is no drawing of that name.
    public void draw(Graphics2D graphics, String icon, double x, double y, double side) {
        document(icon).ifPresentOrElse(
                drawing -> drawing.render(
                        null, graphics, new ViewBox((float) x, (float) y, (float) side, (float) side)),
                () -> drawPlaceholder(graphics, x, y, side));
    }

    private static void drawPlaceholder(Graphics2D graphics, double x, double y, double side) {
        graphics.setColor(PLACEHOLDER);
        graphics.fill(new RoundRectangle2D.Double(x, y, side, side, side / 8, side / 8));
        graphics.setColor(Color.WHITE);
        double inner = side * 0.3;
        graphics.fill(new RoundRectangle2D.Double(x + inner, y + inner, side - 2 * inner, side - 2 * inner, 2, 2));
    }

    /// An icon as pixels, `TYPE_INT_ARGB_PRE`; not to be written to.
    ///
    /// @param side of the square, 1 to 4096
    public BufferedImage image(String icon, int side) {
        var key = new Key(icon, Math.clamp(side, 1, 4096));
        synchronized (pixels) {
            var kept = pixels.get(key);
            if (kept != null) {
                return kept;
            }
        }
        var image = render(key);
        keep(key, image);
        return image;
    }

    /// An icon as bare pixels, premultiplied ARGB by rows, for toolkits other than Java2D; a copy.
    ///
    /// @param side of the square, 1 to 4096
    public int[] pixels(String icon, int side) {
        var image = image(icon, side);
        var raster = (DataBufferInt) image.getRaster().getDataBuffer();
        return raster.getData().clone();
    }

    private BufferedImage render(Key key) {
        var image = new BufferedImage(key.side, key.side, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(graphics, key.icon, 0, 0, key.side);
        graphics.dispose();
        return image;
    }

    private void keep(Key key, BufferedImage image) {
        synchronized (pixels) {
            if (pixels.put(key, image) == null) {
                pixelsKept += (long) key.side * key.side;
            }
            var oldest = pixels.keySet().iterator();
            while (pixelsKept > MOST_PIXELS_KEPT && pixels.size() > 1) {
                var leaving = oldest.next();
                oldest.remove();
                pixelsKept -= (long) leaving.side * leaving.side;
            }
        }
    }

    private Optional<SVGDocument> document(String icon) {
        return documents.computeIfAbsent(icon, IconStore::load);
    }

    private static Optional<SVGDocument> load(String icon) {
        if (icon.startsWith(OwnTypes.ICON)) {
            return UserFolder.library()
                    .map(folder -> folder.resolve("icons").resolve(icon.substring(OwnTypes.ICON.length()) + ".svg"))
                    .filter(Files::isReadable)
                    .flatMap(IconStore::read);
        }
        int colon = icon.indexOf(':');
        var path = colon < 0 ? icon : icon.substring(0, colon) + "/" + icon.substring(colon + 1);
        return Optional.ofNullable(IconStore.class.getResource(FOLDER + path + ".svg"))
                .flatMap(url -> Optional.ofNullable(new SVGLoader().load(url)));
    }

    /// A drawing that cannot be read is one that is not there.
    private static Optional<SVGDocument> read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return Optional.ofNullable(new SVGLoader().load(stream, file.toUri(), LoaderContext.createDefault()));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
