package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.TypeSummary;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A connection that is let go over free area asks what should stand there: one of the services that the element may be
/// connected to is placed and connected in one step.
public final class QuickConnect {

    private QuickConnect() {}

    /// A service that could be placed and connected.
    ///
    /// @param relation what the connection will mean
    /// @param elsewhere the group that it will stand in where AWS does not let it stand at the point itself
    public record Offer(TypeSummary type, Relation relation, Optional<ElementId> elsewhere) {}

    /// What an element may be connected to, services that it names itself before those that it reaches by their role,
    /// and what can stand at the point before what will stand elsewhere. Reads the whole catalogue: not for the window's
    /// own thread.
    public static List<Offer> offers(DiagramIndex index, Catalog catalog, ElementId from, Point at) {
        var origin = index.diagram().typed(from).flatMap(catalog::typeOf);
        return origin.stream()
                .flatMap(type -> catalog.summaries().stream()
                        .filter(summary -> !summary.group())
                        .sorted(Comparator.comparingInt((TypeSummary summary) -> rank(type, summary))
                                .thenComparing(TypeSummary::name))
                        .flatMap(summary -> offer(index, catalog, type, summary, at).stream()))
                .sorted(Comparator.comparing(offer -> offer.elsewhere.isPresent()))
                .toList();
    }

    /// The place among all that the origin names; behind them what it does not name.
    private static int rank(ServiceType from, TypeSummary to) {
        var named = from.connections().stream().flatMap(rule -> rule.to().stream()).toList();
        int at = named.indexOf(to.key().value());
        return at >= 0 ? at : named.size();
    }

    private static Optional<Offer> offer(
            DiagramIndex index, Catalog catalog, ServiceType from, TypeSummary to, Point at) {
        return catalog.connections(from.key(), to.key()).stream()
                .findFirst()
                .flatMap(rule -> catalog.find(to.key())
                        .flatMap(type -> elsewhere(new Placements(index, catalog).at(type, at)))
                        .map(elsewhere -> new Offer(to, rule.relation(), elsewhere)));
    }

    /// The other group where it must stand in one; nothing where it can stand nowhere.
    private static Optional<Optional<ElementId>> elsewhere(Placement placement) {
        return placement instanceof Placement.Refused refused
                ? refused.nearest().map(Optional::of)
                : Optional.of(Optional.empty());
    }

    static ToolState on(Connect.Offering offering, Input input, Editor editor) {
        return switch (input) {
            case Input.Choose(var type) -> {
                place(offering, type, editor);
                yield Select.Idle.EMPTY;
            }
            case Input.Cancel _ -> Select.Idle.EMPTY;
            case Input.Press press -> SelectTool.on(Select.Idle.EMPTY, press, editor);
            default -> offering;
        };
    }

    private static void place(Connect.Offering offering, TypeKey key, Editor editor) {
        var type = editor.catalog().find(key);
        var drawn = type.flatMap(
                found -> PlaceTool.drawn(found, PlaceTool.spot(found, offering.at(), editor), editor));
        if (drawn.isEmpty()) {
            return;
        }
        var from = offering.pull().from();
        var with = DiagramIndex.of(drawn.get().change().applyTo(editor.store().current()));
        var answer = Connecting.between(
                with.diagram(), editor.catalog(), from, drawn.get().id(), Optional.empty());
        if (answer instanceof Connecting.Allowed(var relation)) {
            var connection = new Drawing(with, editor.catalog(), editor.ids())
                    .connection(relation, from, drawn.get().id());
            editor.store()
                    .apply("Connect " + editor.nameOf(from) + " to a new " + type.get().name(),
                            Change.Batch.of(drawn.get().change(), connection.change()));
            editor.select(Selection.of(drawn.get().id()));
        }
    }
}
