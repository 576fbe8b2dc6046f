package io.architrave.tool;

import io.architrave.scene.Drawable;

/// Drawables at another place.
final class Shifted {

    private Shifted() {}

    static Drawable by(Drawable drawable, double dx, double dy) {
        return switch (drawable) {
            case Drawable.Frame(var element, var part, var box, var radius, var fill, var stroke) ->
                    new Drawable.Frame(element, part, box.movedBy(dx, dy), radius, fill, stroke);
            case Drawable.Picture(var element, var part, var box, var icon, var tone) ->
                    new Drawable.Picture(element, part, box.movedBy(dx, dy), icon, tone);
            case Drawable.Words(var element, var part, var bounds, var lines, var typeface, var colour, var plate) ->
                    new Drawable.Words(
                            element,
                            part,
                            bounds.movedBy(dx, dy),
                            lines.stream()
                                    .map(line -> new Drawable.TextLine(
                                            line.text(), line.x() + dx, line.baseline() + dy, line.width()))
                                    .toList(),
                            typeface,
                            colour,
                            plate);
            case Drawable.Line(var element, var part, var points, var stroke, var from, var to) ->
                    new Drawable.Line(
                            element, part, points.stream().map(point -> point.plus(dx, dy)).toList(), stroke, from, to);
            case Drawable.Badge(var element, var part, var box, var shape, var text, var fill, var ink) ->
                    new Drawable.Badge(element, part, box.movedBy(dx, dy), shape, text, fill, ink);
        };
    }
}
