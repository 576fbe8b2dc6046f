package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {

    private static BufferedImage sample() {
        var image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 23; y++) {
                image.setRGB(x, y, x * 7 << 16 | y * 11 << 8 | x * y & 0xFF);
            }
        }
        return image;
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        PngFile.write(sample(), 2, Map.of("Title", "Läden", "Software", "Architrave"), out);
        return out.toByteArray();
    }

    @Test
    void isReadBackPixelForPixel() throws IOException {
        var read = ImageIO.read(new ByteArrayInputStream(written()));
        for (int x = 0; x < 37; x++) {
            for (int y = 0; y < 23; y++) {
                assertThat(new Color(read.getRGB(x, y))).isEqualTo(new Color(sample().getRGB(x, y)));
            }
        }
    }

    @Test
    void carriesItsTexts() throws IOException {
        assertThat(new String(written(), StandardCharsets.UTF_8)).contains("iTXtTitle\0\0\0\0\0Läden");
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(written()).isEqualTo(written());
    }
}
