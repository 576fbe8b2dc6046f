package io.architrave.tool;

import io.architrave.edit.Change;
import io.architrave.edit.Clipping;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.tool.ToolState.Select;
import java.util.Optional;
import java.util.Set;

/// Carries what is chosen to another place. Shift keeps it in its row or column; Alt leaves grid, guides and groups
/// alone, so that it goes just where the hand has it; with Control, or Command on a Mac, copies are carried and the
/// originals stay.
final class DragTool {

    private DragTool() {}

    /// What is carried, and what has to be there first.
    private record Load(Moving moving, Change copies, String name) {}

    static ToolState lift(Select.PointingElement pointing, Point at, Modifiers modifiers, Editor editor) {
        if (!editor.selection().holds(pointing.element())) {
            editor.select(pointing.click().holds(pointing.element())
                    ? pointing.click()
                    : Selection.of(pointing.element()));
        }
        var load = modifiers.shortcut()
                ? copies(pointing.from(), editor)
                : originals(pointing.element(), pointing.from(), editor);
        if (load.isEmpty()) {
            return BendTool.lift(pointing.element(), pointing.from(), at, editor).orElse(pointing);
        }
        var moving = load.get().moving;
        var guides = Guides.around(editor, moving);
        var transaction = editor.store().begin(load.get().name);
        var start = new Select.Translating(moving, transaction, load.get().copies, guides,
                Guides.Snapped.free(moving.carried().getFirst().start()), moving.to(pointing.from()), at);
        var lifted = moved(start, at, modifiers, editor);
        editor.select(Selection.of(moving.carried().stream().map(one -> one.element().id()).toList()));
        return lifted;
    }

    private static Optional<Load> originals(ElementId grabbed, Point from, Editor editor) {
        return Moving.of(editor.index(), editor.catalog(), editor.selection(), grabbed, from)
                .map(moving -> new Load(moving, Change.NOTHING, moving.name()));
    }

    private static Optional<Load> copies(Point from, Editor editor) {
        var before = editor.store().current();
        var pasted = Clipping.of(editor.index(), Set.copyOf(editor.selection().elements())).into(before, editor.ids());
        var index = DiagramIndex.of(pasted.change().applyTo(before));
        // Copies are put a step beside their originals; the hand holds them there and so carries the step away.
        var held = from.plus(Clipping.STEP, Clipping.STEP);
        return pasted.roots().stream()
                .filter(root -> index.boxes(root).stream().anyMatch(box -> box.contains(held)))
                .findFirst()
                .or(() -> pasted.roots().stream().findFirst())
                .flatMap(grabbed -> Moving.of(
                        index, editor.catalog(), Selection.of(pasted.roots()), grabbed, held))
                .map(moving -> new Load(moving, pasted.change(), moving.name().replaceFirst("^Move", "Copy")));
    }

    static ToolState on(Select.Translating translating, Input input, Editor editor) {
        return switch (input) {
            case Input.Drag(var at, var modifiers) -> moved(translating, at, modifiers, editor);
            case Input.Release _ -> {
                if (translating.outcome().isAllowed()) {
                    translating.transaction().commit();
                } else {
                    translating.transaction().cancel();
                }
                yield Select.Idle.EMPTY;
            }
            case Input.Cancel _ -> {
                translating.transaction().cancel();
                yield Select.Idle.EMPTY;
            }
            default -> translating;
        };
    }

    private static Select.Translating moved(
            Select.Translating before, Point at, Modifiers modifiers, Editor editor) {
        var moving = before.moving();
        boolean upright = Math.abs(at.y() - moving.from().y()) > Math.abs(at.x() - moving.from().x());
        var held = modifiers.shift() ? straight(moving.from(), at, upright) : at;
        var wanted = moving.wanted(held);
        var near = modifiers.alt()
                ? Guides.Snapped.free(wanted)
                : before.guides().snap(wanted, editor.viewport().units(Guides.REACH));
        var snapped = modifiers.shift() ? near.alongOneAxis(wanted, upright) : near;
        var outcome = moving.to(held, modifiers.alt(), snapped.box());
        before.transaction().show(Change.Batch.of(before.copies(), outcome.change()));
        return new Select.Translating(
                moving, before.transaction(), before.copies(), before.guides(), snapped, outcome, at);
    }

    private static Point straight(Point from, Point at, boolean upright) {
        return upright ? new Point(from.x(), at.y()) : new Point(at.x(), from.y());
    }
}
