package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.text.Typeface;
import java.util.List;

/// One mark of the picture, complete: absolute diagram units, final colours, words already broken and placed. A
/// painter translates it and decides nothing. Colours are ARGB; an alpha of 0 draws nothing.
public sealed interface Drawable {

    /// The element that it is drawn for.
    ElementId element();

    Part part();

    /// What it covers at most, strokes and arrow heads included.
    Box bounds();

    /// A rectangle with straight or round corners, filled and then stroked on the middle of its edge. Called a frame
    /// because a [Box] is bare geometry here.
    record Frame(ElementId element, Part part, Box box, double radius, int fill, Stroke stroke) implements Drawable {
        @Override
        public Box bounds() {
            return box.grown(stroke.width() / 2);
        }
    }

    /// An icon, drawn to fill the box.
    ///
    /// @param icon `aws:<id>` or `own:<name>`
    /// @param tone the icon's main colour, for painters that are zoomed out too far to draw it
    record Picture(ElementId element, Part part, Box box, String icon, int tone) implements Drawable {
        @Override
        public Box bounds() {
            return box;
        }
    }

    /// Lines of one typeface.
    ///
    /// @param bounds around all lines, the plate included
    /// @param plate drawn under the words so that what crosses them does not strike them out; alpha 0 for none
    record Words(ElementId element, Part part, Box bounds, List<TextLine> lines, Typeface typeface, int colour,
            int plate)
            implements Drawable {
        public Words {
            lines = List.copyOf(lines);
        }

        public String text() {
            return String.join(" ", lines.stream().map(TextLine::text).toList());
        }
    }

    /// @param x the left end of the line's first letter
    /// @param baseline the y on which the letters stand
    record TextLine(String text, double x, double baseline, double width) {}

    /// A line through points, with a head at either end or none.
    ///
    /// @param points two or more
    record Line(ElementId element, Part part, List<Point> points, Stroke stroke, Head from, Head to)
            implements Drawable {
        public Line {
            points = List.copyOf(points);
        }

        @Override
        public Box bounds() {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (var point : points) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
            return new Box(left, top, right - left, bottom - top).grown(Math.max(Head.LENGTH, stroke.width()));
        }
    }

    /// A small sign on an element. Its shape tells its meaning without its colour.
    ///
    /// @param text what stands in it, short; may be empty
    /// @param fill of the shape
    /// @param ink of the rim, the sign and the text
    record Badge(ElementId element, Part part, Box box, Shape shape, String text, int fill, int ink)
            implements Drawable {

        public enum Shape {
            /// An error: the octagon of a stop sign.
            OCTAGON,
            /// A warning: a triangle.
            TRIANGLE,
            /// Advice: a disc.
            DISC,
            /// The element is pinned.
            PIN,
            /// A text of its own, such as a price.
            PILL,
            /// Traffic to it stays inside: a padlock.
            LOCK
        }

        @Override
        public Box bounds() {
            return box.grown(1);
        }
    }
}
