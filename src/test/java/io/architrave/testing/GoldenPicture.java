package io.architrave.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// As [Golden] for pictures: compared by pixels, since the same picture may be packed into other bytes by another
/// version of zlib.
public final class GoldenPicture {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final int SLIGHT = 24;
    private static final double MOST_DIFFERENT = 0.002;

    private GoldenPicture() {}

    public static void assertMatches(String name, byte[] actual) {
        var file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("accept") && !(Files.exists(file) && isSame(Files.readAllBytes(file), actual))) {
                Files.createDirectories(file.getParent());
                Files.write(file, actual);
            }
            assertThat(file).as("accepted output; write it with -Daccept=true").exists();
            assertThat(isSame(Files.readAllBytes(file), actual)).as(name + " shows what was accepted").isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(byte[] accepted, byte[] actual) throws IOException {
        var first = ImageIO.read(new ByteArrayInputStream(accepted));
        var second = ImageIO.read(new ByteArrayInputStream(actual));
        return first.getWidth() == second.getWidth()
                && first.getHeight() == second.getHeight()
                && different(first, second) <= MOST_DIFFERENT * first.getWidth() * first.getHeight();
    }

    /// Pixels that differ more than smoothing at edges does.
    private static int different(BufferedImage first, BufferedImage second) {
        int different = 0;
        for (int y = 0; y < first.getHeight(); y++) {
            for (int x = 0; x < first.getWidth(); x++) {
                different += distance(first.getRGB(x, y), second.getRGB(x, y)) > SLIGHT ? 1 : 0;
            }
        }
        return different;
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }
}
