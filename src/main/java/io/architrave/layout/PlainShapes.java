package io.architrave.layout;

import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.List;

/// The routes a draughtsman would try first between two ports: straight, with one corner, and with two.
final class PlainShapes {

    /// How much further out a route turns that leaves and arrives on the same side; frames are nested at such steps.
    private static final double[] FURTHER = {0, 10, 22, 34, 52};

    /// Steps to either side of the middle between two ports.
    private static final double[] ASIDE = {0, 10, -10, 20, -20, 36, -36};

    private PlainShapes() {}

    /// In order of preference among those of equal cost.
    static List<Point[]> between(Port from, Port to) {
        var shapes = new ArrayList<Point[]>();
        if (from.isHorizontal() == to.isHorizontal()) {
            addParallel(from, to, shapes);
        } else {
            addCorner(from, to, shapes);
        }
        return shapes;
    }

    private static void addCorner(Port from, Port to, List<Point[]> shapes) {
        var corner = from.isHorizontal()
                ? new Point(to.at().x(), from.at().y())
                : new Point(from.at().x(), to.at().y());
        if (isAhead(from, corner) && isAhead(to, corner)) {
            shapes.add(new Point[]{from.at(), corner, to.at()});
        }
    }

    private static void addParallel(Port from, Port to, List<Point[]> shapes) {
        boolean horizontal = from.isHorizontal();
        double start = horizontal ? from.stub().x() : from.stub().y();
        double end = horizontal ? to.stub().x() : to.stub().y();
        int fromWay = horizontal ? from.dx() : from.dy();
        int toWay = horizontal ? to.dx() : to.dy();
        if (fromWay == toWay) {
            double beyond = fromWay > 0 ? Math.max(start, end) : Math.min(start, end);
            for (double further : FURTHER) {
                shapes.add(via(from, to, beyond + fromWay * further));
            }
            return;
        }
        if (aligned(from, to) && facing(from, to)) {
            shapes.add(new Point[]{from.at(), to.at()});
        }
        if ((end - start) * fromWay >= 0) {
            for (double aside : ASIDE) {
                if (Math.abs(aside) <= Math.abs(end - start) / 2) {
                    shapes.add(via(from, to, (start + end) / 2 + aside));
                }
            }
            shapes.add(via(from, to, start));
            shapes.add(via(from, to, end));
            shapes.add(via(from, to, start + (end - start) / 4));
            shapes.add(via(from, to, end - (end - start) / 4));
        }
    }

    private static boolean aligned(Port from, Port to) {
        return from.isHorizontal() ? from.at().y() == to.at().y() : from.at().x() == to.at().x();
    }

    private static boolean facing(Port from, Port to) {
        double along = from.isHorizontal()
                ? (to.at().x() - from.at().x()) * from.dx()
                : (to.at().y() - from.at().y()) * from.dy();
        return along > 0;
    }

    private static Point[] via(Port from, Port to, double middle) {
        return from.isHorizontal()
                ? new Point[]{
                        from.at(), new Point(middle, from.at().y()), new Point(middle, to.at().y()), to.at()
                }
                : new Point[]{
                        from.at(), new Point(from.at().x(), middle), new Point(to.at().x(), middle), to.at()
                };
    }

    private static boolean isAhead(Port port, Point corner) {
        double along = port.isHorizontal()
                ? (corner.x() - port.at().x()) * port.dx()
                : (corner.y() - port.at().y()) * port.dy();
        return along >= Port.STUB / 2;
    }
}
