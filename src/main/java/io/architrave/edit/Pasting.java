package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a clipping into a diagram: beside the originals where the groups that hold them are there, which grow for it; else
/// where the copies may stand, with the network that they need. New networks, zones and subnets get addresses and letters
/// of their own.
public final class Pasting {

    private final Catalog catalog;
    private final IdSource ids;
    private final List<Change> changes = new ArrayList<>();
    private DiagramIndex index;

    public Pasting(DiagramIndex index, Catalog catalog, IdSource ids) {
        this.index = index;
        this.catalog = catalog;
        this.ids = ids;
    }

    /// @param at where the user is, for what has lost its group
    public Clipping.Pasted paste(Clipping clipping, Point at) {
        var before = index.diagram();
        var pasted = clipping.into(before, ids);
        apply(pasted.change());
        for (var root : pasted.roots()) {
            if (index.diagram().elements().get(root) instanceof Placed placed) {
                settle(placed, at);
            }
        }
        apply(FreshNumbers.of(index, before));
        return new Clipping.Pasted(pasted.roots(), new Change.Batch(changes));
    }

    private void settle(Placed root, Point at) {
        var type = root instanceof Typed typed ? catalog.typeOf(typed) : Optional.<ServiceType>empty();
        boolean homeless = root.parent().isEmpty()
                && type.filter(
                        found -> !found.placement().onCanvas() && found.frame().filter(frame -> frame.transparent())
                                .isEmpty())
                        .isPresent();
        if (homeless) {
            place(root, type.orElseThrow(), at);
        }
        Growth.around(index, root.id()).ifPresent(this::apply);
    }

    private void place(Placed root, ServiceType type, Point at) {
        var size = size(root);
        // Where it stood in its old group is nowhere in particular here.
        apply(Change.Arrange.of(root.id(), LayoutEntry.NONE));
        var placements = new Placements(index, catalog, ids);
        var placement = placements.at(type, at, Set.of(root.id()));
        if (placement instanceof Placement.Refused(_, var nearest) && nearest.isPresent()) {
            placement = placements.in(type, nearest);
        }
        switch (placement) {
            case Placement.Fits fits -> stand(root, size, fits, at);
            case Placement.FitsAfter(var before, var fits, _) -> {
                apply(before);
                stand(root, size, fits, at);
            }
            // Kept where it is all the same, where the review finds it: a paste loses nothing.
            case Placement.Refused _ -> apply(Change.Arrange.of(root.id(), LayoutEntry.of(size.at(at.x(), at.y()))));
        }
    }

    private void stand(Placed root, Box size, Placement.Fits fits, Point at) {
        var entry = Spot.near(index, fits, size, at).entry();
        apply(new Change.Reparent(root.id(), fits.parent(), fits.spans(), entry));
    }

    private Box size(Placed root) {
        var entry = index.diagram().layoutOf(root.id());
        return entry.box()
                .or(() -> entry.at().values().stream().findFirst())
                .orElse(new Box(0, 0, Drawing.NODE_SIZE, Drawing.NODE_SIZE));
    }

    private void apply(Change change) {
        var after = change.applyTo(index.diagram());
        if (after != index.diagram()) {
            changes.add(change);
            index = DiagramIndex.of(after, index);
        }
    }
}
