package io.architrave.scene;

import io.architrave.model.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Rectangles that are taken already, found by place.
final class Claims {

    private static final double CELL = 160;

    private final Map<Long, List<Box>> cells = new HashMap<>();

    void claim(Box box) {
        eachCell(box, key -> cells.computeIfAbsent(key, _ -> new ArrayList<>()).add(box));
    }

    boolean isFree(Box box) {
        var near = new ArrayList<Box>();
        eachCell(box, key -> near.addAll(cells.getOrDefault(key, List.of())));
        return near.stream().noneMatch(box::intersects);
    }

    private static void eachCell(Box box, Consumer<Long> visit) {
        for (long column = cell(box.x()); column <= cell(box.right()); column++) {
            for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
                visit.accept(key(column, row));
            }
        }
    }

    /// One number for both, spread so that a hash of its halves does not put the cells of a diagonal together.
    private static long key(long column, long row) {
        return (column << 32 ^ row & 0xFFFFFFFFL) * 0x9E3779B97F4A7C15L;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }
}
