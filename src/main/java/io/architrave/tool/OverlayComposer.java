package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.edit.Drawing;
import io.architrave.edit.Insertion;
import io.architrave.edit.Placement;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.scene.Drawable;
import io.architrave.scene.Part;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.tool.ToolState.Annotate;
import io.architrave.tool.ToolState.Bend;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Hand;
import io.architrave.tool.ToolState.Insert;
import io.architrave.tool.ToolState.Place;
import io.architrave.tool.ToolState.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what lies above the picture, from what is chosen and what the pointer is doing.
public final class OverlayComposer {

    private static final double OUTLINE = 1.5;

    private final Catalog catalog;
    private final SceneComposer ghosts;
    private Optional<Carried> carried = Optional.empty();

    /// A design that is carried over a diagram, worked out once for all moves of the pointer.
    ///
    /// @param picture what is new of it
    /// @param taking the regions that take it
    private record Carried(Diagram design, Diagram into, List<Drawable> picture, List<ElementId> taking) {
        boolean is(Diagram other, Diagram over) {
            return design == other && into == over;
        }

        Point middle(Point otherwise) {
            return picture.stream().map(Drawable::bounds).reduce(Box::union).map(Box::centre).orElse(otherwise);
        }
    }

    /// @param ghosts draws what is not there yet as it will look
    public OverlayComposer(Catalog catalog, SceneComposer ghosts) {
        this.catalog = catalog;
        this.ghosts = ghosts;
    }

    public Overlay compose(Editor editor, Scene scene) {
        var marks = new Marks(scene, editor.viewport());
        return switch (editor.state()) {
            case Select select -> select(select, editor, scene, marks);
            case Connect connect -> ConnectOverlay.compose(connect, editor, marks);
            case Bend _ -> {
                outlineSelection(editor, marks);
                handles(editor, marks);
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
            case Place place -> place(place, editor, marks);
            case Insert(var design, _, var at) ->
                    at.map(point -> part(design, point, editor, marks)).orElse(Overlay.EMPTY);
            case Annotate(var at) -> {
                at.ifPresent(marks::paper);
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
            case Hand _ -> {
                outlineSelection(editor, marks);
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
        };
    }

    private void outlineSelection(Editor editor, Marks marks) {
        for (var element : editor.selection().elements()) {
            marks.outline(element, OUTLINE, marks.theme().accent());
        }
    }

    private Overlay select(Select state, Editor editor, Scene scene, Marks marks) {
        return switch (state) {
            case Select.Translating translating -> translating(translating, editor, scene, marks);
            case Select.Brushing brushing -> {
                outlineSelection(editor, marks);
                marks.marquee(brushing.marquee());
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
            case Select.Lassoing lassoing -> {
                outlineSelection(editor, marks);
                marks.lasso(lassoing.line());
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
            case Select.Idle idle -> {
                idle(idle, editor, marks);
                yield new Overlay(List.of(), marks.drawables(), unshownName(idle, editor, scene));
            }
            case Select.PointingElement _,Select.PointingCanvas _,Select.Sizing _,Select.Naming _ -> {
                outlineSelection(editor, marks);
                handles(editor, marks);
                yield new Overlay(List.of(), marks.drawables(), Optional.empty());
            }
        };
    }

    private void idle(Select.Idle idle, Editor editor, Marks marks) {
        outlineSelection(editor, marks);
        handles(editor, marks);
        idle.hovered()
                .filter(id -> editor.store().current().edge(id).isPresent() && !editor.selection().holds(id))
                .ifPresent(id -> marks.outline(id, 0.5, marks.theme().accent()));
        idle.hovered().filter(editor::canConnect).ifPresent(id -> {
            boolean resizable = editor.selection().holds(id) && editor.hasFrame(id);
            if (!editor.selection().holds(id)) {
                marks.outline(id, 1, marks.theme().accent());
            }
            if (!resizable) {
                editor.bodies(id).stream().filter(editor::hasRoomForPorts).forEach(marks::ports);
            }
        });
    }

    /// The name of a connection that the picture has no room for, while the pointer is on the line.
    private static Optional<Overlay.Sentence> unshownName(Select.Idle idle, Editor editor, Scene scene) {
        return idle.hovered()
                .flatMap(editor.store().current()::edge)
                .filter(edge -> !edge.label().isBlank())
                .filter(edge -> scene.figure(edge.id())
                        .filter(figure -> figure.drawables().stream()
                                .noneMatch(drawable -> drawable.part() == Part.EDGE_LABEL))
                        .isPresent())
                .flatMap(edge -> BendTool.line(edge.id(), editor).stream()
                        .skip(1)
                        .findFirst()
                        .map(at -> new Overlay.Sentence(edge.label(), at, false)));
    }

    private static void handles(Editor editor, Marks marks) {
        editor.selection()
                .single()
                .filter(editor::hasFrame)
                .flatMap(editor.index()::box)
                .ifPresent(marks::handles);
        editor.selection().single().map(id -> BendTool.line(id, editor)).ifPresent(marks::grips);
    }

    private Overlay translating(Select.Translating translating, Editor editor, Scene scene, Marks marks) {
        var outcome = translating.outcome();
        var ghosts = new ArrayList<Drawable>();
        if (outcome.isAllowed()) {
            outcome.target().ifPresent(marks::target);
            outlineSelection(editor, marks);
            marks.guides(translating.snapped());
            if (scene.source() != editor.store().current()) {
                CarriedGhosts.aheadOf(scene, editor.index(), translating.moving()).forEach(ghosts::add);
            }
        } else {
            CarriedGhosts.by(outcome.dx(), outcome.dy(), scene, translating.moving()).forEach(ghosts::add);
            outcome.refusal().flatMap(Placement.Refused::nearest).ifPresent(marks::suggestion);
        }
        var sentence = outcome.refusal()
                .map(refused -> new Overlay.Sentence(refused.reason(), translating.at(), true))
                .or(() -> outcome.notice().map(text -> new Overlay.Sentence(text, translating.at(), false)));
        return new Overlay(ghosts, marks.drawables(), sentence);
    }

    private Overlay place(Place place, Editor editor, Marks marks) {
        var type = catalog.find(place.type());
        if (place.at().isEmpty() || type.isEmpty()) {
            return Overlay.EMPTY;
        }
        var hover = place.at().get();
        return switch (hover.placement()) {
            case Placement.Fits fits -> {
                lightUp(fits, marks);
                var boxes = new Drawing(editor.index(), catalog, editor.ids()).boxes(type.get(), fits, hover.at());
                yield new Overlay(ghosts(type.get(), boxes), marks.drawables(), Optional.empty());
            }
            case Placement.FitsAfter(_, var fits, var sentence) -> {
                lightUp(fits, marks);
                var said = new Overlay.Sentence(sentence, hover.at(), false);
                yield new Overlay(made(type.get(), hover, editor), marks.drawables(), Optional.of(said));
            }
            case Placement.Refused(var reason, var nearest) -> {
                nearest.ifPresent(marks::suggestion);
                var said = new Overlay.Sentence(reason, hover.at(), true);
                yield new Overlay(ghosts(type.get(), at(type.get(), hover.at())), marks.drawables(), Optional.of(said));
            }
        };
    }

    /// What is new of the design as it will look, and the regions that take it.
    private Overlay part(Diagram design, Point at, Editor editor, Marks marks) {
        var one = carried.filter(known -> known.is(design, editor.index().diagram()))
                .orElseGet(() -> carry(design, editor.index()));
        carried = Optional.of(one);
        var middle = one.middle(at);
        double dx = Snap.to(at.x() - middle.x());
        double dy = Snap.to(at.y() - middle.y());
        var taking = one.taking();
        taking.forEach(marks::target);
        var sentence = taking.isEmpty()
                ? Optional.<Overlay.Sentence>empty()
                : Optional.of(new Overlay.Sentence("What stands in " + editor.nameOf(taking.getFirst())
                        + " goes into the one that is there.", at, false));
        return new Overlay(
                one.picture().stream().map(drawable -> Shifted.by(drawable, dx, dy)).toList(),
                marks.drawables(),
                sentence);
    }

    private Carried carry(Diagram design, DiagramIndex into) {
        var there = Insertion.standIns(into, design);
        return new Carried(
                design,
                into.diagram(),
                ghosts.compose(DiagramIndex.of(design)).drawables().stream()
                        .filter(drawable -> !there.containsKey(drawable.element()))
                        .toList(),
                Insertion.taking(into, design));
    }

    private List<Drawable> made(ServiceType type, Place.Hover hover, Editor editor) {
        var before = editor.store().current();
        return new Drawing(editor.index(), catalog, IdSource.random()).drop(type, hover.placement(), hover.at())
                .map(drawn -> MadeGhosts.of(before, drawn.change().applyTo(before), ghosts))
                .orElse(List.of());
    }

    /// Under the pointer, where no group decides.
    private static List<Box> at(ServiceType type, Point point) {
        var size = Drawing.sizeOf(type);
        return List.of(Snap.to(size.at(point.x() - size.width() / 2, point.y() - size.height() / 2)));
    }

    private static void lightUp(Placement.Fits fits, Marks marks) {
        fits.target().ifPresent(marks::target);
        fits.spans().stream()
                .filter(place -> !fits.target().equals(Optional.of(place)))
                .forEach(marks::target);
    }

    /// The element as it would be drawn, alone on a page of its own.
    private List<Drawable> ghosts(ServiceType type, List<Box> boxes) {
        var key = type.key().value();
        var alone = Diagram.EMPTY;
        for (int i = 0; i < boxes.size(); i++) {
            var id = ElementId.of("ghost-" + i);
            var element = type.isGroup()
                    ? Group.of(id.value(), key, type.name()).withProperties(Drawing.initial(type))
                    : Node.of(id.value(), key, type.name());
            alone = alone.with(element).withLayout(id, LayoutEntry.of(boxes.get(i)));
        }
        return ghosts.compose(DiagramIndex.of(alone)).drawables();
    }
}
