package io.architrave.tool;

import io.architrave.edit.Change;
import io.architrave.edit.Placement;
import io.architrave.edit.Transaction;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;

/// What the pointer is doing. A state carries all its data, so that leaving it leaves nothing behind.
public sealed interface ToolState {

    /// For tests and the status bar, for example `select.translating`.
    String name();

    sealed interface Select extends ToolState {

        /// @param hovered what lies under the pointer, for its ports
        record Idle(Optional<ElementId> hovered) implements Select {
            public static final Idle EMPTY = new Idle(Optional.empty());

            @Override
            public String name() {
                return "select.idle";
            }
        }

        /// @param click what a release without a move makes of the selection
        record PointingElement(ElementId element, Point from, Selection click) implements Select {
            @Override
            public String name() {
                return "select.pointing-element";
            }
        }

        /// @param click what a release without a move makes of the selection
        record PointingCanvas(Point from, Selection click, boolean extend) implements Select {
            @Override
            public String name() {
                return "select.pointing-canvas";
            }
        }

        /// @param copies brings what is carried where the originals stay; else does nothing
        /// @param guides what the carried elements can line up with
        /// @param snapped what they line up with now
        record Translating(
                Moving moving, Transaction transaction, Change copies, Guides guides, Guides.Snapped snapped,
                Moving.Outcome outcome, Point at)
                implements Select {
            @Override
            public String name() {
                return "select.translating";
            }
        }

        record Sizing(Resizing resizing, Transaction transaction, Point from) implements Select {
            @Override
            public String name() {
                return "select.resizing";
            }
        }

        /// @param before what was chosen when the marquee began, and stays so
        record Brushing(Point from, Point to, Selection before) implements Select {
            public Box marquee() {
                return new Box(
                        Math.min(from.x(), to.x()),
                        Math.min(from.y(), to.y()),
                        Math.abs(to.x() - from.x()),
                        Math.abs(to.y() - from.y()));
            }

            @Override
            public String name() {
                return "select.brushing";
            }
        }

        /// A line is drawn around what is to be chosen too.
        ///
        /// @param line the pointer's way so far; closed by a straight line
        /// @param before what was chosen when it began, and stays so
        record Lassoing(List<Point> line, Selection before) implements Select {
            public Lassoing {
                line = List.copyOf(line);
            }

            @Override
            public String name() {
                return "select.lassoing";
            }
        }

        /// The name of an element is being written in place.
        record Naming(ElementId element) implements Select {
            @Override
            public String name() {
                return "select.naming";
            }
        }
    }

    /// From an element to another one.
    sealed interface Connect extends ToolState {

        /// A port or an end is pressed and has not moved yet.
        record Pointing(Pull pull, Point at) implements Connect {
            @Override
            public String name() {
                return pull instanceof Pull.Fresh ? "connect.pointing-port" : "connect.pointing-end";
            }
        }

        record Reaching(Reach reach, Transaction transaction, Point at, Aim aim) implements Connect {
            @Override
            public String name() {
                return "connect.reaching";
            }
        }

        /// With keys alone.
        ///
        /// @param targets what it may be connected to, the nearest first
        record Choosing(Reach reach, Transaction transaction, List<ElementId> targets, Aim aim) implements Connect {
            @Override
            public String name() {
                return "connect.choosing";
            }
        }

        /// What the element may be connected to that is not there yet is being chosen from a list.
        ///
        /// @param at where it will be placed
        record Offering(Pull.Fresh pull, Point at) implements Connect {
            @Override
            public String name() {
                return "connect.offering";
            }
        }
    }

    /// The line of a connection is pulled into another shape.
    sealed interface Bend extends ToolState {

        record Pointing(Bending bending, Point from) implements Bend {
            @Override
            public String name() {
                return "bend.pointing";
            }
        }

        record Pulling(Bending bending, Transaction transaction, Point from) implements Bend {
            @Override
            public String name() {
                return "bend.pulling";
            }
        }
    }

    sealed interface Hand extends ToolState {

        /// Space is held.
        record Ready() implements Hand {
            @Override
            public String name() {
                return "hand.ready";
            }
        }

        /// @param grabbed the page point that stays under the pointer
        /// @param after the state to go back to
        record Panning(Point grabbed, ToolState after) implements Hand {
            @Override
            public String name() {
                return "hand.panning";
            }
        }
    }

    /// The next click puts a note there.
    ///
    /// @param at empty until the pointer is on the canvas
    record Annotate(Optional<Point> at) implements ToolState {
        @Override
        public String name() {
            return "annotate";
        }
    }

    /// A whole design looks for its place, to become a part of the drawing.
    ///
    /// @param stamp whether it was chosen by a click, so that the next press places it; else a release of the drag does
    /// @param at empty until the pointer is on the canvas
    record Insert(Diagram design, boolean stamp, Optional<Point> at) implements ToolState {
        @Override
        public String name() {
            return stamp ? "insert.stamping" : "insert.hovering";
        }
    }

    /// A type of the palette looks for its place.
    ///
    /// @param stamp whether it was chosen by a click, so that the next press places it; else a release of the drag does
    /// @param at empty until the pointer is on the canvas
    record Place(TypeKey type, boolean stamp, Optional<Hover> at) implements ToolState {

        public record Hover(Point at, Placement placement) {}

        @Override
        public String name() {
            return stamp ? "place.stamping" : "place.hovering";
        }
    }
}
