package io.architrave.scene;

import io.architrave.model.Box;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which drawables lie near a rectangle. Cells hold indices; what covers very many cells (outer groups, long lines) is
/// kept in one list of its own instead.
final class SpatialGrid {

    private static final double CELL = 256;
    private static final int MANY_CELLS = 64;

    private final Map<Long, int[]> cells = new HashMap<>();
    private int[] wide = {};
    private int wideCount;

    SpatialGrid(Drawable[] drawables) {
        for (int at = 0; at < drawables.length; at++) {
            add(at, drawables[at].bounds());
        }
    }

    private void add(int at, Box box) {
        long left = cell(box.x());
        long right = cell(box.right());
        long top = cell(box.y());
        long bottom = cell(box.bottom());
        if ((right - left + 1) * (bottom - top + 1) > MANY_CELLS) {
            wide = Arrays.copyOf(wide, wideCount + 1);
            wide[wideCount++] = at;
            return;
        }
        for (long column = left; column <= right; column++) {
            for (long row = top; row <= bottom; row++) {
                cells.merge(key(column, row), new int[]{at}, SpatialGrid::append);
            }
        }
    }

    private static int[] append(int[] list, int[] one) {
        var longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = one[0];
        return longer;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xFFFFFFFFL;
    }

    /// Indices of all that may touch the rectangle, ascending.
    int[] within(Box box) {
        var found = new BitSet();
        for (int at : wide) {
            found.set(at);
        }
        long left = cell(box.x());
        long right = cell(box.right());
        long top = cell(box.y());
        long bottom = cell(box.bottom());
        if ((right - left + 1) * (bottom - top + 1) > cells.size()) {
            cells.values().forEach(list -> setAll(found, list));
        } else {
            for (long column = left; column <= right; column++) {
                for (long row = top; row <= bottom; row++) {
                    setAll(found, cells.getOrDefault(key(column, row), new int[0]));
                }
            }
        }
        return found.stream().toArray();
    }

    private static void setAll(BitSet set, int[] indices) {
        for (int at : indices) {
            set.set(at);
        }
    }
}
