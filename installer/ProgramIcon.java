import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;

/// The program's icon in the form that each desktop asks for, out of its one drawing. Windows and macOS take pictures in
/// PNG within containers of their own.
final class ProgramIcon {

    private static final int SIDE = 256;
    private static final String ICNS_256 = "ic08";

    private final byte[] png;

    ProgramIcon(Path drawing) throws IOException {
        var document = Objects.requireNonNull(new SVGLoader().load(drawing.toUri().toURL()), drawing::toString);
        this.png = png(document);
    }

    private static byte[] png(SVGDocument document) throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        document.render(null, graphics, new ViewBox(SIDE, SIDE));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    Path write(Path folder, String extension) throws IOException {
        return Files.write(Files.createDirectories(folder).resolve("architrave." + extension), switch (extension) {
            case "ico" -> ico();
            case "icns" -> icns();
            default -> png;
        });
    }

    /// One directory entry; a width and height of 0 stand for 256.
    private byte[] ico() {
        int start = 6 + 16;
        return ByteBuffer.allocate(start + png.length).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0).putShort((short) 1).putShort((short) 1)
                .put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0)
                .putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(start)
                .put(png).array();
    }

    private byte[] icns() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write("icns".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(16 + png.length);
            out.write(ICNS_256.getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + png.length);
            out.write(png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
