package io.architrave.tool;

import io.architrave.model.Point;
import io.architrave.tool.ToolState.Connect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What lies above the picture while a connection is drawn. The connection itself is in the picture as soon as it can
/// end somewhere; until then a dashed line goes to the pointer.
final class ConnectOverlay {

    private static final double OUTLINE = 1.5;

    private ConnectOverlay() {}

    static Overlay compose(Connect state, Editor editor, Marks marks) {
        return switch (state) {
            case Connect.Pointing(var pull, _) -> {
                if (pull instanceof Pull.Fresh(var from, _)) {
                    editor.bodies(from).forEach(marks::ports);
                } else if (pull instanceof Pull.End end) {
                    marks.outline(end.edge().id(), OUTLINE, marks.theme().accent());
                    marks.grips(BendTool.line(end.edge().id(), editor));
                }
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
            case Connect.Reaching reaching -> reaching(reaching, editor, marks);
            case Connect.Choosing choosing -> choosing(choosing, editor, marks);
            case Connect.Offering(var pull, var at) -> {
                outlineAnchor(pull, marks);
                begin(pull, at, editor).ifPresent(begin -> marks.reach(begin, at, false));
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
        };
    }

    private static void outlineAnchor(Pull pull, Marks marks) {
        marks.outline(pull.anchor(), OUTLINE, marks.theme().accent());
    }

    private static Overlay reaching(Connect.Reaching reaching, Editor editor, Marks marks) {
        var aim = reaching.aim();
        var pull = reaching.reach().pull();
        boolean refused = aim.answer() instanceof Connecting.Refused;
        outlineAnchor(pull, marks);
        if (aim.isAllowed()) {
            outlineTarget(reaching.reach(), aim, editor, marks);
        } else {
            begin(pull, reaching.at(), editor).ifPresent(begin -> marks.reach(begin, reaching.at(), refused));
        }
        var text = aim.target().isEmpty() && pull instanceof Pull.Fresh
                ? "Let go to add and connect a service here."
                : reaching.reach().sentence(aim, editor);
        return new Overlay(List.of(), marks.drawables(), said(text, reaching.at(), refused));
    }

    private static Overlay choosing(Connect.Choosing choosing, Editor editor, Marks marks) {
        var aim = choosing.aim();
        var anchor = choosing.reach().pull().anchor();
        outlineAnchor(choosing.reach().pull(), marks);
        if (aim.isAllowed()) {
            outlineTarget(choosing.reach(), aim, editor, marks);
        }
        var text = aim.isAllowed()
                ? choosing.reach().sentence(aim, editor)
                        + "\nEnter connects, Tab and the arrows go on, Space adds something new, Escape leaves."
                : "Nothing in this diagram that " + editor.nameOf(anchor)
                        + " could be connected to.\nSpace adds something new, Escape leaves.";
        var at = editor.index()
                .box(aim.target().orElse(anchor))
                .map(box -> new Point(box.centre().x(), box.bottom()))
                .orElse(new Point(0, 0));
        return new Overlay(List.of(), marks.drawables(), said(text, at, false));
    }

    private static void outlineTarget(Reach reach, Aim aim, Editor editor, Marks marks) {
        marks.outline(reach.edge(), OUTLINE, marks.theme().accent());
        aim.target().ifPresent(target -> {
            marks.outline(target, OUTLINE + 1, marks.theme().accent());
            editor.bodies(target).stream()
                    .filter(editor::hasRoomForPorts)
                    .forEach(body -> marks.ports(body, aim.port()));
        });
    }

    private static Optional<Overlay.Sentence> said(String text, Point at, boolean refused) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Overlay.Sentence(text, at, refused));
    }

    /// Where the dashed line comes from: the port that it is pulled out of, else the nearest one of what stays.
    private static Optional<Point> begin(Pull pull, Point at, Editor editor) {
        var bodies = editor.bodies(pull.anchor());
        if (pull instanceof Pull.Fresh(_, var port) && port.isPresent()) {
            return bodies.stream().map(port.get()::on).min(Comparator.comparingDouble(from -> distance(from, at)));
        }
        return bodies.stream()
                .flatMap(body -> List.of(Port.values()).stream().map(side -> side.on(body)))
                .min(Comparator.comparingDouble(from -> distance(from, at)));
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
