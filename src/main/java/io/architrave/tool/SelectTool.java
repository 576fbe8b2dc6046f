package io.architrave.tool;

import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.scene.Hit;
import io.architrave.scene.Part;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;
import java.util.Optional;

/// Chooses, moves, resizes. The free inside of a group is canvas: a click there chooses the group, a drag spans a
/// marquee, unless the group is chosen already and so moves.
final class SelectTool {

    /// How far a pressed pointer may wander before it drags, in pixels.
    static final double SLOP = 4;

    private SelectTool() {}

    static ToolState on(Select state, Input input, Editor editor) {
        return switch (state) {
            case Select.Idle idle -> idle(idle, input, editor);
            case Select.PointingElement pointing -> pointingElement(pointing, input, editor);
            case Select.PointingCanvas pointing -> pointingCanvas(pointing, input, editor);
            case Select.Translating translating -> DragTool.on(translating, input, editor);
            case Select.Sizing sizing -> sizing(sizing, input);
            case Select.Brushing brushing -> MarqueeTool.on(brushing, input, editor);
            case Select.Lassoing lassoing -> MarqueeTool.on(lassoing, input, editor);
            case Select.Naming naming -> naming(naming, input, editor);
        };
    }

    private static ToolState idle(Select.Idle idle, Input input, Editor editor) {
        return switch (input) {
            case Input.Move(var at, _) -> hovering(idle, at, editor);
            case Input.Press press when press.button() == Input.Button.MIDDLE ->
                    new ToolState.Hand.Panning(press.at(), idle);
            case Input.Press press -> press(idle, press, editor);
            case Input.DoubleClick(var at, _) -> editor.hit(at)
                    .<ToolState>map(hit -> editor.startNaming(hit.element()))
                    .orElse(idle);
            case Input.Key key -> key(idle, key, editor);
            case Input.Cancel _ -> {
                editor.select(editor.selection().isEmpty() ? Selection.NONE : Navigation.out(editor));
                yield idle;
            }
            case Input.Leave _ -> Select.Idle.EMPTY;
            case Input.PaletteMove(var type, var at) -> PlaceTool.hover(type, at, editor);
            case Input.PaletteDrop(var type, var at) -> PlaceTool.drop(type, at, editor);
            case Input.DesignMove(var design, var at) -> new ToolState.Insert(design, false, Optional.of(at));
            case Input.DesignDrop(var design, var at) -> InsertTool.drop(design, at, editor);
            case Input.ConnectChosen _ -> ConnectKeys.begin(idle, editor);
            case Input.Drag _,Input.Release _,Input.Wheel _,Input.PaletteLeave _,Input.Choose _ -> idle;
        };
    }

    /// What was hovered stays so while the pointer is on its way to a port that juts out of it, and on the port, where
    /// other connections of the element may end.
    private static ToolState hovering(Select.Idle idle, Point at, Editor editor) {
        if (portAt(idle, at, editor).isPresent()) {
            return idle;
        }
        var hit = editor.hit(at).filter(found -> !found.inside()).map(Hit::element);
        if (hit.isPresent()) {
            return idle.hovered().equals(hit) ? idle : new Select.Idle(hit);
        }
        double reach = editor.viewport().units(Port.REACH);
        boolean near = idle.hovered()
                .filter(id -> editor.bodies(id).stream()
                        .anyMatch(body -> body.grown(reach).contains(at)
                                && (editor.isNode(id) || Port.at(body, at, editor.viewport()).isPresent())))
                .isPresent();
        return near || idle.hovered().isEmpty() ? idle : Select.Idle.EMPTY;
    }

    private static ToolState press(Select.Idle idle, Input.Press press, Editor editor) {
        var handle = editor.selection().single().flatMap(id -> resizing(id, press.at(), editor));
        if (handle.isPresent()) {
            var resizing = handle.get();
            return new Select.Sizing(
                    resizing, editor.store().begin("Resize " + editor.nameOf(resizing.frame())), press.at());
        }
        var pulled = press.button() == Input.Button.PRIMARY
                ? BendTool.press(press.at(), editor).or(() -> portAt(idle, press.at(), editor))
                : Optional.<ToolState>empty();
        if (pulled.isPresent()) {
            return pulled.get();
        }
        return editor.hit(press.at())
                .map(hit -> pressed(hit, press, editor))
                .orElseGet(() -> new Select.PointingCanvas(
                        press.at(), Selection.NONE, press.modifiers().extend()));
    }

    private static Optional<Resizing> resizing(ElementId id, Point at, Editor editor) {
        return Resizing.isPossible(editor.index(), id)
                ? editor.index()
                        .box(id)
                        .flatMap(box -> Handle.at(box, at, editor.viewport()))
                        .flatMap(handle -> Resizing.of(editor.index(), id, handle))
                : Optional.empty();
    }

    private static Optional<ToolState> portAt(Select.Idle idle, Point at, Editor editor) {
        return idle.hovered()
                .filter(editor::canConnect)
                .flatMap(id -> editor.bodies(id).stream()
                        .filter(editor::hasRoomForPorts)
                        .flatMap(body -> Port.at(body, at, editor.viewport()).stream())
                        .findFirst()
                        .map(port -> new Connect.Pointing(new Pull.Fresh(id, Optional.of(port)), at)));
    }

    private static ToolState pressed(Hit hit, Input.Press press, Editor editor) {
        var element = hit.element();
        var before = editor.selection();
        boolean chosen = before.holds(element);
        if (hit.inside() && !(chosen && editor.hasFrame(element) && !press.modifiers().extend())) {
            var click = press.modifiers().extend() ? before.toggled(element) : Selection.of(element);
            return new Select.PointingCanvas(press.at(), click, press.modifiers().extend());
        }
        if (press.modifiers().extend()) {
            return new Select.PointingElement(element, press.at(), before.toggled(element));
        }
        if (!chosen) {
            editor.select(Selection.of(element));
        }
        // A context menu speaks of all that is chosen.
        boolean keep = press.button() == Input.Button.SECONDARY;
        return new Select.PointingElement(element, press.at(), keep && chosen ? before : Selection.of(element));
    }

    private static ToolState key(Select.Idle idle, Input.Key key, Editor editor) {
        return switch (key.name()) {
            case SPACE_PRESSED -> new ToolState.Hand.Ready();
            case SPACE_RELEASED -> idle;
            case ENTER -> {
                editor.select(Navigation.into(editor));
                yield idle;
            }
            case TAB -> {
                editor.select(Navigation.next(editor, key.modifiers().shift() ? -1 : 1));
                yield idle;
            }
            case LEFT, RIGHT, UP, DOWN -> {
                if (key.modifiers().alt()) {
                    editor.select(Navigation.nearest(editor, key.name()));
                } else {
                    Navigation.nudge(editor, key.name(), key.modifiers().shift());
                }
                yield idle;
            }
        };
    }

    private static ToolState pointingElement(Select.PointingElement pointing, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, var modifiers) when editor.isBeyondSlop(pointing.from(), at) ->
                    DragTool.lift(pointing, at, modifiers, editor);
            case Input.Release _ -> {
                editor.select(pointing.click());
                yield new Select.Idle(Optional.of(pointing.element()));
            }
            case Input.Cancel _ -> Select.Idle.EMPTY;
            case Input.DoubleClick _ -> editor.startNaming(pointing.element());
            default -> pointing;
        };
    }

    private static ToolState pointingCanvas(Select.PointingCanvas pointing, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, var modifiers) when editor.isBeyondSlop(pointing.from(), at) ->
                    MarqueeTool.begin(pointing, at, modifiers, editor);
            case Input.Release _ -> {
                editor.select(pointing.click());
                yield Select.Idle.EMPTY;
            }
            case Input.DoubleClick(var at, _) -> editor.hit(at)
                    .<ToolState>map(hit -> editor.startNaming(hit.element()))
                    .orElse(Select.Idle.EMPTY);
            case Input.Cancel _ -> Select.Idle.EMPTY;
            default -> pointing;
        };
    }

    private static ToolState sizing(Select.Sizing sizing, Input input) {
        return switch (input) {
            case Input.Drag(var at, _) -> {
                sizing.transaction()
                        .show(sizing.resizing().by(at.x() - sizing.from().x(), at.y() - sizing.from().y()));
                yield sizing;
            }
            case Input.Release _ -> {
                sizing.transaction().commit();
                yield Select.Idle.EMPTY;
            }
            case Input.Cancel _ -> {
                sizing.transaction().cancel();
                yield Select.Idle.EMPTY;
            }
            default -> sizing;
        };
    }

    /// The text field has the keys; a press elsewhere has ended it before it comes here.
    private static ToolState naming(Select.Naming naming, Input input, Editor editor) {
        return switch (input) {
            case Input.Press press -> idle(Select.Idle.EMPTY, press, editor);
            case Input.Cancel _ -> Select.Idle.EMPTY;
            default -> naming;
        };
    }

}
