package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Rewiring;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.LayoutEntry.Ports;
import io.architrave.model.Relation;
import io.architrave.model.Side;
import java.util.List;
import java.util.Optional;

/// A connection on its way to an element. Everything is computed from the diagram at the beginning of the gesture, so
/// that nothing accumulates.
///
/// @param index of the diagram at the beginning
/// @param edge the connection that is moved, or the one that is to be
record Reach(DiagramIndex index, Catalog catalog, Drawing drawing, ElementId edge, Pull pull) {

    record Ends(ElementId from, ElementId to) {}

    static Reach of(Pull pull, Editor editor) {
        var drawing = new Drawing(editor.index(), editor.catalog(), editor.ids());
        var edge = switch (pull) {
            case Pull.Fresh _ -> drawing.freeId();
            case Pull.End end -> end.edge().id();
        };
        return new Reach(editor.index(), editor.catalog(), drawing, edge, pull);
    }

    private Diagram diagram() {
        return index.diagram();
    }

    /// What it would mean to end at what lies under the pointer.
    ///
    /// The free inside of a group is where something could be added: it is meant as an end only where the catalogue
    /// offers that connection. A group's border and its name are the group.
    Aim aim(Aim.Under under) {
        if (under.target().isEmpty() || under.free() && !isOffered(under.target().get())) {
            return Aim.NONE;
        }
        return aim(under.target().get(), under.port());
    }

    Aim aim(ElementId target, Optional<Port> port) {
        return new Aim(Optional.of(target), port, answer(target));
    }

    /// Whether a target is worth going to with keys: what the catalogue offers by name, for nobody means to go through
    /// all that is merely not impossible.
    boolean isWorthOffering(ElementId target) {
        return !rules(target).isEmpty() && aim(target, Optional.empty()).isAllowed();
    }

    private boolean isOffered(ElementId group) {
        return !index.isInside(pull.anchor(), group) && !rules(group).isEmpty();
    }

    private List<ConnectionRule> rules(ElementId target) {
        var ends = ends(target);
        return diagram().typed(ends.from)
                .flatMap(from -> diagram().typed(ends.to).map(to -> catalog.connections(from.type(), to.type())))
                .orElse(List.of());
    }

    private Connecting.Answer answer(ElementId target) {
        var ends = ends(target);
        return switch (pull) {
            case Pull.End end when end.present().equals(target) -> new Connecting.Allowed(end.edge().relation());
            case Pull.End end -> Connecting.between(
                    diagram(), catalog, ends.from, ends.to, Optional.of(end.edge().relation()));
            case Pull.Fresh _ -> Connecting.between(diagram(), catalog, ends.from, ends.to, Optional.empty());
        };
    }

    private Ends ends(ElementId target) {
        return switch (pull) {
            case Pull.Fresh(var from, _) -> new Ends(from, target);
            case Pull.End(var moved, var begin) ->
                    begin ? new Ends(target, moved.to()) : new Ends(moved.from(), target);
        };
    }

    /// What a release with this aim would do; nothing where it is not allowed.
    Change change(Aim aim) {
        if (!(aim.answer() instanceof Connecting.Allowed(var relation)) || aim.target().isEmpty()) {
            return Change.NOTHING;
        }
        var ends = ends(aim.target().get());
        var side = aim.port().map(Port::side);
        return switch (pull) {
            case Pull.Fresh(_, var port) -> {
                var drawn = drawing.connection(edge, relation, ends.from, ends.to).change();
                // Who aims at a side means the one that it was pulled out of too.
                yield side.isEmpty() ? drawn
                        : Change.Batch.of(drawn, led(LayoutEntry.NONE, port.map(Port::side), side));
            }
            case Pull.End end -> moved(end, relation, ends, side);
        };
    }

    /// Over the element itself the side is left to the router again, over one of its ports it is that one.
    private Change moved(Pull.End end, Relation relation, Ends ends, Optional<Side> side) {
        var rewired = new Rewiring(diagram(), catalog).of(end.edge(), relation, ends.from, ends.to);
        var layout = rewired.applyTo(diagram()).layoutOf(edge);
        var before = layout.ports();
        var ports = end.begin()
                ? Ports.of(side, before.flatMap(Ports::to))
                : Ports.of(before.flatMap(Ports::from), side);
        return ports.equals(before)
                ? rewired
                : Change.Batch.of(rewired, Change.Arrange.of(edge, layout.withPorts(ports).withBends(List.of())));
    }

    private Change led(LayoutEntry layout, Optional<Side> from, Optional<Side> to) {
        return Change.Arrange.of(edge, layout.withPorts(Ports.of(from, to)));
    }

    /// The name of the undo step.
    String name(Aim aim, Editor editor) {
        var ends = aim.target().map(this::ends);
        var pair = ends.map(two -> editor.nameOf(two.from) + " to " + editor.nameOf(two.to)).orElse("");
        return switch (pull) {
            case Pull.Fresh _ -> "Connect " + pair;
            case Pull.End end when aim.target().equals(Optional.of(end.present())) ->
                    "Choose a side of " + editor.nameOf(end.present());
            case Pull.End _ -> "Reconnect " + pair;
        };
    }

    /// What the connection will say, for example `Calls Orders (https, port 443)`.
    String sentence(Aim aim, Editor editor) {
        if (!(aim.answer() instanceof Connecting.Allowed(var relation)) || aim.target().isEmpty()) {
            return aim.answer() instanceof Connecting.Refused(var reason) ? reason : "";
        }
        var target = aim.target().get();
        var rules = rules(target);
        var terms = rules.stream()
                .filter(rule -> rule.relation() == relation)
                .findFirst()
                .map(Reach::terms)
                .orElse("");
        long others = rules.stream().map(ConnectionRule::relation).distinct().count() - 1;
        return Words.of(relation) + " " + editor.nameOf(ends(target).to) + terms
                + (others > 0 ? ". The inspector offers " + (others == 1 ? "another meaning." : "other meanings.")
                        : "");
    }

    private static String terms(ConnectionRule rule) {
        var protocol = rule.protocol().orElse("");
        var port = rule.port().map(number -> "port " + number).orElse("");
        var both = protocol.isEmpty() || port.isEmpty() ? protocol + port : protocol + ", " + port;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
