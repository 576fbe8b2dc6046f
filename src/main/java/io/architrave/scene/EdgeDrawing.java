package io.architrave.scene;

import io.architrave.model.Edge;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;

/// Draws a connection. Relations are told apart without colour: by dashes, by doubled lines, by heads.
record EdgeDrawing(Theme theme) {

    private static final double WIDTH = 1;

    List<Drawable> draw(Edge edge, List<Point> points) {
        var drawables = new ArrayList<Drawable>();
        var stroke = stroke(edge.relation(), theme);
        var to = pointed(edge.relation()) ? Head.ARROW : Head.NONE;
        var from = edge.runsBothWays() ? to : edge.relation() == Relation.FAILURE ? Head.CROSS : Head.NONE;
        drawables.add(new Drawable.Line(edge.id(), Part.EDGE_LINE, points, stroke, from, to));
        if (edge.relation() == Relation.REPLICATION) {
            drawables.add(new Drawable.Line(
                    edge.id(), Part.EDGE_CORE, points, Stroke.solid(theme.ground(), WIDTH), Head.NONE, Head.NONE));
        }
        return drawables;
    }

    static Stroke stroke(Relation relation, Theme theme) {
        return switch (relation) {
            case CALL -> Stroke.solid(theme.connector(), WIDTH);
            case EVENT -> Stroke.dashed(theme.connector(), WIDTH, 6.0, 4.0);
            case DATA -> Stroke.dashed(theme.connector(), WIDTH, 12.0, 3.0, 2.0, 3.0);
            // Twice a line and the ground between them.
            case REPLICATION -> Stroke.solid(theme.connector(), 3 * WIDTH);
            case NETWORK -> Stroke.solid(theme.faint(), WIDTH);
            case FAILURE -> Stroke.dashed(theme.failure(), WIDTH, 4.0, 3.0);
            case ASSOCIATION -> Stroke.dashed(theme.connector(), WIDTH, 2.0, 3.0);
        };
    }

    private static boolean pointed(Relation relation) {
        return switch (relation) {
            case CALL, EVENT, DATA, REPLICATION, FAILURE -> true;
            case NETWORK, ASSOCIATION -> false;
        };
    }
}
