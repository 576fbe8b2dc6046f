package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Point;
import java.util.Arrays;

/// A whole scene in a few thousand pixels, for finding one's way: frames as thin lines, services as spots of their
/// colour, connections as hairlines. Plain arithmetic, so that it can be made on any thread.
///
/// @param pixels ARGB, row by row
/// @param x the page's x at the left edge
/// @param y the page's y at the upper edge
/// @param scale pixels a diagram unit
public record Thumbnail(int width, int height, int[] pixels, double x, double y, double scale) {

    /// Free pixels around the scene.
    private static final double MARGIN = 4;

    private static final double FILL = 0.12;
    private static final double LINE = 0.45;

    public static Thumbnail of(Scene scene, int width, int height) {
        var page = scene.bounds();
        double scale = Math.min(
                (width - 2 * MARGIN) / Math.max(1, page.width()), (height - 2 * MARGIN) / Math.max(1, page.height()));
        double x = page.centre().x() - width / scale / 2;
        double y = page.centre().y() - height / scale / 2;
        var pixels = new int[width * height];
        Arrays.fill(pixels, scene.theme().ground());
        var thumbnail = new Thumbnail(width, height, pixels, x, y, scale);
        scene.drawables().forEach(thumbnail::paint);
        return thumbnail;
    }

    /// Where a box of the page is on it.
    public Box onIt(Box box) {
        return new Box((box.x() - x) * scale, (box.y() - y) * scale, box.width() * scale, box.height() * scale);
    }

    /// The page point under one of its pixels.
    public Point toPage(double across, double down) {
        return new Point(x + across / scale, y + down / scale);
    }

    private void paint(Drawable drawable) {
        switch (drawable.part()) {
            case GROUP_FRAME, NOTE_PAPER, BAND -> {
                if (drawable instanceof Drawable.Frame frame) {
                    paintFrame(frame);
                }
            }
            case NODE_PICTURE -> {
                if (drawable instanceof Drawable.Picture picture) {
                    fill(onIt(picture.box()), picture.tone(), 1);
                }
            }
            case EDGE_LINE -> {
                if (drawable instanceof Drawable.Line line) {
                    paintLine(line);
                }
            }
            default -> {
            }
        }
    }

    private void paintFrame(Drawable.Frame frame) {
        var box = onIt(frame.box());
        int colour = frame.stroke().isVisible() ? frame.stroke().colour() : frame.fill();
        fill(box, colour, frame.part() == Part.NOTE_PAPER ? LINE : FILL / 2);
        fill(new Box(box.x(), box.y(), box.width(), 1), colour, LINE);
        fill(new Box(box.x(), box.bottom(), box.width(), 1), colour, LINE);
        fill(new Box(box.x(), box.y(), 1, box.height()), colour, LINE);
        fill(new Box(box.right(), box.y(), 1, box.height()), colour, LINE);
    }

    /// Routes run along the axes.
    private void paintLine(Drawable.Line line) {
        for (int i = 1; i < line.points().size(); i++) {
            var from = line.points().get(i - 1);
            var to = line.points().get(i);
            var box = new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(to.x() - from.x()),
                    Math.abs(to.y() - from.y()));
            fill(onIt(box), line.stroke().colour(), FILL);
        }
    }

    /// At least one pixel, blended over what is there.
    private void fill(Box box, int colour, double alpha) {
        int left = Math.clamp((int) box.x(), 0, width);
        int top = Math.clamp((int) box.y(), 0, height);
        int right = Math.clamp((int) Math.max(box.x() + 1, box.right()), 0, width);
        int bottom = Math.clamp((int) Math.max(box.y() + 1, box.bottom()), 0, height);
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int at = row * width + column;
                pixels[at] = blend(pixels[at], colour, alpha);
            }
        }
    }

    private static int blend(int under, int over, double alpha) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (over >> shift & 0xFF) * alpha + (under >> shift & 0xFF) * (1 - alpha);
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }
}
