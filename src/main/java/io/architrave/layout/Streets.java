package io.architrave.layout;

import io.architrave.model.Box;
import java.util.Arrays;
import java.util.List;

/// The lines along which a way is looked for, and what each step from one crossing to the next runs into. Worked out
/// once a search for every step, obstacle by obstacle: a search asks for the same step from many sides.
final class Streets {

    private static final byte HARD = 1;
    private static final byte SOFT = 2;

    final double[] xs;
    final double[] ys;

    /// By the crossing at the lower end of the step: to the right of it, and below it.
    private final byte[] across;
    private final byte[] down;

    /// @param xs ascending, as are `ys`
    Streets(double[] xs, double[] ys, List<Obstacle> obstacles) {
        this.xs = xs;
        this.ys = ys;
        across = new byte[xs.length * ys.length];
        down = new byte[xs.length * ys.length];
        obstacles.forEach(this::mark);
    }

    private void mark(Obstacle obstacle) {
        switch (obstacle.kind()) {
            case SOLID -> markBoth(obstacle.box().grown(Router.CLEARANCE - 1), HARD);
            case SOFT -> markBoth(obstacle.box().grown(Terrain.SOFT_CLEARANCE), SOFT);
            case BORDER -> Terrain.borders(obstacle.box()).forEach(this::markAlong);
        }
    }

    private void markBoth(Box box, byte mark) {
        markAcross(box, mark);
        markDown(box, mark);
    }

    private void markAlong(Box border) {
        var box = border.grown(Terrain.BESIDE);
        if (border.width() > border.height()) {
            markAcross(box, SOFT);
        } else {
            markDown(box, SOFT);
        }
    }

    private void markAcross(Box box, byte mark) {
        int last = firstFrom(xs, box.right()) - 1;
        for (int row = firstBeyond(ys, box.y()); row < ys.length && ys[row] < box.bottom(); row++) {
            for (int column = Math.max(0, firstBeyond(xs, box.x()) - 1); column <= last; column++) {
                across[row * xs.length + column] |= mark;
            }
        }
    }

    private void markDown(Box box, byte mark) {
        int last = firstFrom(ys, box.bottom()) - 1;
        int left = firstBeyond(xs, box.x());
        int right = firstFrom(xs, box.right());
        for (int row = Math.max(0, firstBeyond(ys, box.y()) - 1); row <= last; row++) {
            for (int column = left; column < right; column++) {
                down[row * xs.length + column] |= mark;
            }
        }
    }

    private static int firstBeyond(double[] lines, double at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int firstFrom(double[] lines, double at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found : -found - 1;
    }

    boolean has(int column, int row) {
        return column >= 0 && row >= 0 && column < xs.length && row < ys.length;
    }

    /// Whether the step between two neighbouring crossings runs into something that is never crossed.
    boolean isBlocked(int column, int row, int toColumn, int toRow) {
        return (step(column, row, toColumn, toRow) & HARD) != 0;
    }

    boolean isSoft(int column, int row, int toColumn, int toRow) {
        return (step(column, row, toColumn, toRow) & SOFT) != 0;
    }

    private byte step(int column, int row, int toColumn, int toRow) {
        int crossing = Math.min(row, toRow) * xs.length + Math.min(column, toColumn);
        return row == toRow ? across[crossing] : down[crossing];
    }
}
