package io.architrave.tool;

import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.scene.Drawable;
import io.architrave.scene.Figure;
import io.architrave.scene.Scene;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the pointer carries, taken from the picture and shown elsewhere: where it would go though it may not stand there,
/// or where it is already while the picture of a large diagram is still being composed.
final class CarriedGhosts {

    /// A carried group is shown with what it holds up to so many elements; beyond, its frame says enough.
    private static final int MOST_SHOWN = 100;

    private CarriedGhosts() {}

    /// Away from where the picture has it.
    static Stream<Drawable> by(double dx, double dy, Scene scene, Moving moving) {
        return moving.carried().stream()
                .flatMap(carried -> scene.figure(carried.element().id()).stream())
                .flatMap(figure -> figure.drawables().stream())
                .map(drawable -> Shifted.by(drawable, dx, dy));
    }

    /// Where the diagram has it by now.
    ///
    /// @param scene an earlier picture
    /// @param index of the diagram as it is
    static Stream<Drawable> aheadOf(Scene scene, DiagramIndex index, Moving moving) {
        return moving.carried().stream()
                .map(carried -> carried.element().id())
                .flatMap(id -> Stream.concat(Stream.of(id), index.descendants(id)).limit(MOST_SHOWN))
                .flatMap(id -> scene.figure(id).stream().flatMap(figure -> shifted(figure, index, id)));
    }

    /// Each place of an element that spans several moves on its own.
    private static Stream<Drawable> shifted(Figure figure, DiagramIndex index, ElementId id) {
        var now = index.boxes(id);
        var then = figure.bodies();
        if (now.size() != then.size()) {
            return Stream.empty();
        }
        return IntStream.range(0, now.size()).boxed().flatMap(place -> {
            double dx = now.get(place).x() - then.get(place).x();
            double dy = now.get(place).y() - then.get(place).y();
            return dx == 0 && dy == 0
                    ? Stream.empty()
                    : figure.drawables().stream()
                            .filter(drawable -> stands(drawable, then.get(place)))
                            .map(drawable -> Shifted.by(drawable, dx, dy));
        });
    }

    private static boolean stands(Drawable drawable, Box body) {
        return switch (drawable) {
            case Drawable.Frame frame -> body.contains(frame.box());
            case Drawable.Picture picture -> body.intersects(picture.box());
            case Drawable.Words words -> body.intersects(words.bounds());
            case Drawable.Badge badge -> body.intersects(badge.box());
            case Drawable.Line _ -> false;
        };
    }
}
