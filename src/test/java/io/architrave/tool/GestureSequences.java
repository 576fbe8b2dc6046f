package io.architrave.tool;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/// Random sequences of what a user does with an editor. A gesture names its element by a number, counted round over what
/// is there when its turn comes, so that every sequence means something in every diagram.
final class GestureSequences {

    private static final List<String> TYPES = List.of(
            "ec2-instance", "application-load-balancer", "rds-database", "lambda-function", "nat-gateway",
            "ecs-service",
            "s3-bucket", "subnet", "zone", "vpc", "region", "generic-group", "internet-gateway", "elasticache");

    private GestureSequences() {}

    sealed interface Gesture {

        /// From the palette, by a drag.
        record Drop(String type, Point at) implements Gesture {}

        /// From the palette, by keys.
        record Add(String type) implements Gesture {}

        /// By a drag in several steps.
        record Move(int element, double dx, double dy, boolean keep) implements Gesture {}

        /// To the middle of another element.
        record MoveOver(int element, int other) implements Gesture {}

        /// Two elements at once.
        record MoveTwo(int one, int other, double dx, double dy) implements Gesture {}

        /// A drag that is given up.
        record Escape(int element, double dx, double dy) implements Gesture {}

        record Nudge(int element, Input.Name direction) implements Gesture {}

        record Resize(int element, Handle handle, double dx, double dy) implements Gesture {}

        record Duplicate(int element) implements Gesture {}

        record CutAndPaste(int element) implements Gesture {}

        record Delete(int element) implements Gesture {}

        record Undo() implements Gesture {}

        record Redo() implements Gesture {}
    }

    static Arbitrary<List<Gesture>> any(int most) {
        return gesture().list().ofMinSize(1).ofMaxSize(most);
    }

    private static Arbitrary<Gesture> gesture() {
        var type = Arbitraries.of(TYPES);
        var element = Arbitraries.integers().between(0, 200);
        var way = Arbitraries.doubles().between(-500, 500).ofScale(0);
        Arbitrary<Gesture> drop = Combinators.combine(type, point()).as(Gesture.Drop::new);
        Arbitrary<Gesture> add = type.map(Gesture.Add::new);
        Arbitrary<Gesture> move =
                Combinators.combine(element, way, way, Arbitraries.of(false, false, false, true)).as(Gesture.Move::new);
        Arbitrary<Gesture> over = Combinators.combine(element, element).as(Gesture.MoveOver::new);
        Arbitrary<Gesture> two = Combinators.combine(element, element, way, way).as(Gesture.MoveTwo::new);
        Arbitrary<Gesture> escape = Combinators.combine(element, way, way).as(Gesture.Escape::new);
        Arbitrary<Gesture> nudge = Combinators.combine(
                element, Arbitraries.of(Input.Name.LEFT, Input.Name.RIGHT, Input.Name.UP, Input.Name.DOWN))
                .as(Gesture.Nudge::new);
        Arbitrary<Gesture> resize =
                Combinators.combine(element, Arbitraries.of(Handle.class), way, way).as(Gesture.Resize::new);
        Arbitrary<Gesture> duplicate = element.map(Gesture.Duplicate::new);
        Arbitrary<Gesture> cut = element.map(Gesture.CutAndPaste::new);
        Arbitrary<Gesture> delete = element.map(Gesture.Delete::new);
        return Arbitraries.frequencyOf(
                Tuple.of(6, drop),
                Tuple.of(2, add),
                Tuple.of(6, move),
                Tuple.of(5, over),
                Tuple.of(2, two),
                Tuple.of(1, escape),
                Tuple.of(2, nudge),
                Tuple.of(4, resize),
                Tuple.of(2, duplicate),
                Tuple.of(2, cut),
                Tuple.of(2, delete),
                Tuple.of(2, Arbitraries.create(Gesture.Undo::new)),
                Tuple.of(1, Arbitraries.create(Gesture.Redo::new)));
    }

    private static Arbitrary<Point> point() {
        var x = Arbitraries.doubles().between(-100, 1500).ofScale(0);
        var y = Arbitraries.doubles().between(-100, 950).ofScale(0);
        return Combinators.combine(x, y).as(Point::new);
    }

    static void perform(EditorRobot robot, Gesture gesture) {
        var editor = robot.editor;
        switch (gesture) {
            case Gesture.Drop(var type, var at) -> robot.carry(type, at).drop(type);
            case Gesture.Add(var type) -> editor.add(TypeKey.of(type));
            case Gesture.Move(int element, double dx, double dy, boolean keep) -> {
                if (grab(robot, element)) {
                    robot.holding(keep ? Modifiers.ALT : Modifiers.NONE).by(dx / 3, dy / 2).by(2 * dx / 3, dy / 2)
                            .release()
                            .holding(Modifiers.NONE);
                }
            }
            case Gesture.MoveOver(int element, int other) -> {
                var target = pick(robot, other);
                if (target != null && grab(robot, element)) {
                    robot.to(target.value()).release();
                }
            }
            case Gesture.MoveTwo(int one, int other, double dx, double dy) -> {
                var first = pick(robot, one);
                var second = pick(robot, other);
                if (first != null && second != null) {
                    editor.select(Selection.of(List.of(first, second)));
                    var moving = Moving.of(editor.index(), editor.catalog(), editor.selection(), first,
                            centre(editor.index(), first));
                    moving.ifPresent(found -> editor.store().apply(found.name(),
                            found.to(found.from().plus(dx, dy)).change()));
                }
            }
            case Gesture.Escape(int element, double dx, double dy) -> {
                if (grab(robot, element)) {
                    robot.by(dx, dy).escape().release();
                }
            }
            case Gesture.Nudge(int element, var direction) -> {
                choose(robot, element);
                robot.key(direction);
            }
            case Gesture.Resize(int element, var handle, double dx, double dy) -> {
                var id = choose(robot, element);
                if (id != null && editor.hasFrame(id)) {
                    var corner = handle.on(editor.index().box(id).orElseThrow());
                    robot.press(corner.x(), corner.y()).by(dx, dy).release();
                }
            }
            case Gesture.Duplicate(int element) -> {
                choose(robot, element);
                editor.paste(editor.copy(), "Duplicate");
            }
            case Gesture.CutAndPaste(int element) -> {
                choose(robot, element);
                var clipping = editor.copy();
                editor.deleteSelection();
                editor.paste(clipping, "Paste");
            }
            case Gesture.Delete(int element) -> {
                choose(robot, element);
                editor.deleteSelection();
            }
            case Gesture.Undo _ -> editor.store().undo();
            case Gesture.Redo _ -> editor.store().redo();
        }
        robot.release().escape().expectState("select.idle");
    }

    /// Takes hold of an element in its middle, without asking what lies on top of it there.
    private static boolean grab(EditorRobot robot, int number) {
        var id = choose(robot, number);
        if (id == null) {
            return false;
        }
        var editor = robot.editor;
        var at = editor.index().boxes(id).getFirst().centre();
        robot.press(at.x(), at.y());
        var moving = editor.state() instanceof ToolState.Select.PointingElement pointing
                && pointing.element().equals(id);
        if (!moving) {
            robot.release();
        }
        return moving;
    }

    private static @Nullable ElementId choose(EditorRobot robot, int number) {
        var id = pick(robot, number);
        if (id != null) {
            robot.editor.select(Selection.of(id));
        }
        return id;
    }

    private static @Nullable ElementId pick(EditorRobot robot, int number) {
        var placed = robot.diagram().elements().values().stream().filter(Placed.class::isInstance).toList();
        return placed.isEmpty() ? null : placed.get(number % placed.size()).id();
    }

    private static Point centre(DiagramIndex index, ElementId id) {
        return index.boxes(id).getFirst().centre();
    }
}
