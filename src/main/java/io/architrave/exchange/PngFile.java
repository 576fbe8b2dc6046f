package io.architrave.exchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes PNG, true colour without alpha. Our own because the JDK's ImageIO costs a cold command some 100 ms of
/// plug-in search and writes text only through a metadata tree.
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int METRES_PER_96_DPI = 3780;
    private static final byte FILTER_SUB = 1;
    private static final byte FILTER_UP = 2;

    private PngFile() {}

    /// @param scale written as the resolution, so that a picture of scale 2 is laid out at its natural size
    /// @param texts keyword to text, as the specification's `iTXt`
    static void write(BufferedImage image, double scale, Map<String, String> texts, OutputStream out)
            throws IOException {
        out.write(SIGNATURE);
        chunk(out, "IHDR", data -> {
            data.writeInt(image.getWidth());
            data.writeInt(image.getHeight());
            data.write(new byte[]{8, 2, 0, 0, 0});
        });
        chunk(out, "pHYs", data -> {
            int perMetre = (int) Math.round(METRES_PER_96_DPI * scale);
            data.writeInt(perMetre);
            data.writeInt(perMetre);
            data.writeByte(1);
        });
        for (var text : new TreeMap<>(texts).entrySet()) {
            chunk(out, "iTXt", data -> {
                data.write(text.getKey().getBytes(StandardCharsets.ISO_8859_1));
                data.write(new byte[5]);
                data.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            });
        }
        chunk(out, "IDAT", data -> rows(image, data));
        chunk(out, "IEND", _ -> {});
    }

    private interface Content {
        void writeTo(DataOutputStream data) throws IOException;
    }

    private static void chunk(OutputStream out, String type, Content content) throws IOException {
        var buffer = new ByteArrayOutputStream();
        buffer.write(type.getBytes(StandardCharsets.US_ASCII));
        content.writeTo(new DataOutputStream(buffer));
        var bytes = buffer.toByteArray();
        var check = new CRC32();
        check.update(bytes);
        var data = new DataOutputStream(out);
        data.writeInt(bytes.length - 4);
        data.write(bytes);
        data.writeInt((int) check.getValue());
    }

    /// Rows that repeat the one above cost nothing with `up`; in a drawing those are most.
    private static void rows(BufferedImage image, DataOutputStream data) throws IOException {
        var deflater = new Deflater(6);
        var compressed = new DeflaterOutputStream(data, deflater, 1 << 16);
        int width = image.getWidth();
        var pixels = new int[width];
        var above = new byte[width * 3];
        var row = new byte[width * 3];
        var filtered = new byte[1 + width * 3];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, pixels, 0, width);
            unpack(pixels, row);
            filter(row, above, y == 0, filtered);
            compressed.write(filtered);
            var spare = above;
            above = row;
            row = spare;
        }
        compressed.finish();
        deflater.end();
    }

    private static void unpack(int[] pixels, byte[] row) {
        for (int x = 0; x < pixels.length; x++) {
            row[3 * x] = (byte) (pixels[x] >> 16);
            row[3 * x + 1] = (byte) (pixels[x] >> 8);
            row[3 * x + 2] = (byte) pixels[x];
        }
    }

    private static void filter(byte[] row, byte[] above, boolean first, byte[] filtered) {
        filtered[0] = first ? FILTER_SUB : FILTER_UP;
        for (int i = 0; i < row.length; i++) {
            int predicted = first ? (i < 3 ? 0 : row[i - 3]) : above[i];
            filtered[i + 1] = (byte) (row[i] - predicted);
        }
    }
}
