package io.architrave.scene;

import io.architrave.model.Box;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/// Which drawables lie near a rectangle. Cells hold indices, all in one array; what covers very many cells (outer groups,
/// long lines) is kept in one list of its own instead. Made anew for each scene, so making it has to be quick.
final class SpatialGrid {

    private static final double LEAST_CELL = 256;
    private static final int MANY_CELLS = 64;

    /// Cells a drawable, at most: where little is spread over much, cells are larger.
    private static final int SPARSE = 2;

    private final Box[] boxes;
    private final Optional<Box> around;
    private final double left;
    private final double top;
    private final double side;
    private final int columns;
    private final int rows;
    /// Where the indices of each cell begin, and one more for the end.
    private final int[] starts;
    private final int[] indices;
    private final int[] wide;

    SpatialGrid(Drawable[] drawables) {
        boxes = new Box[drawables.length];
        Arrays.setAll(boxes, at -> drawables[at].bounds());
        around = Arrays.stream(boxes).reduce(Box::union);
        var all = around.orElse(new Box(0, 0, 0, 0));
        left = all.x();
        top = all.y();
        double cell = LEAST_CELL;
        while (Math.ceil(all.width() / cell) * Math.ceil(all.height() / cell) > SPARSE * boxes.length + MANY_CELLS) {
            cell *= 2;
        }
        side = cell;
        columns = (int) (all.width() / side) + 1;
        rows = (int) (all.height() / side) + 1;
        wide = java.util.stream.IntStream.range(0, boxes.length).filter(at -> isWide(boxes[at])).toArray();
        starts = new int[columns * rows + 1];
        indices = filled();
    }

    private boolean isWide(Box box) {
        return (column(box.right()) - column(box.x()) + 1) * (row(box.bottom()) - row(box.y()) + 1) > MANY_CELLS;
    }

    /// Counts what each cell holds, then fills the cells from their ends, so that each is left ascending.
    private int[] filled() {
        for (var box : boxes) {
            if (!isWide(box)) {
                eachCell(box, cell -> starts[cell]++);
            }
        }
        for (int cell = 1; cell < starts.length; cell++) {
            starts[cell] += starts[cell - 1];
        }
        var filled = new int[starts[starts.length - 1]];
        for (int at = boxes.length - 1; at >= 0; at--) {
            int index = at;
            if (!isWide(boxes[at])) {
                eachCell(boxes[at], cell -> filled[--starts[cell]] = index);
            }
        }
        return filled;
    }

    private void eachCell(Box box, java.util.function.IntConsumer visit) {
        int last = column(box.right());
        int lowest = row(box.bottom());
        for (int row = row(box.y()); row <= lowest; row++) {
            for (int column = column(box.x()); column <= last; column++) {
                visit.accept(row * columns + column);
            }
        }
    }

    private int column(double x) {
        return (int) Math.clamp((x - left) / side, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - top) / side, 0, rows - 1);
    }

    /// Around everything; empty where nothing is.
    Optional<Box> around() {
        return around;
    }

    /// Indices of all that touch the rectangle, ascending.
    int[] within(Box box) {
        var found = new BitSet(boxes.length);
        for (int at : wide) {
            found.set(at);
        }
        eachCell(box, cell -> {
            for (int at = starts[cell]; at < starts[cell + 1]; at++) {
                found.set(indices[at]);
            }
        });
        var near = new int[found.cardinality()];
        int count = 0;
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
            if (boxes[at].intersects(box)) {
                near[count++] = at;
            }
        }
        return Arrays.copyOf(near, count);
    }
}
