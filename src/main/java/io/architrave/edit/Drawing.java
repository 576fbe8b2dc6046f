package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.Typed;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes new elements as a user draws them: with the catalogue's initial properties, a name that is free, a size, and
/// a box inside the group that takes them.
public final class Drawing {

    /// Positions snap to this step, in diagram units.
    public static final double GRID = 8;
    /// A node's box: the icon with its label below.
    public static final double NODE_SIZE = 96;
    /// Below a group's border, kept free for its own label.
    public static final double LABEL_BAND = 32;

    private static final Map<String, Box> GROUP_SIZES = Map.of(
            "aws-cloud", new Box(0, 0, 960, 640),
            "account", new Box(0, 0, 880, 600),
            "region", new Box(0, 0, 800, 560),
            "vpc", new Box(0, 0, 640, 480),
            "zone", new Box(0, 0, 280, 400),
            "subnet", new Box(0, 0, 240, 160));
    private static final Box OTHER_GROUP = new Box(0, 0, 240, 160);

    private final DiagramIndex index;
    private final Catalog catalog;
    private final IdSource ids;

    public Drawing(DiagramIndex index, Catalog catalog, IdSource ids) {
        this.index = index;
        this.catalog = catalog;
        this.ids = ids;
    }

    /// What adding an element means: the change, and the id under which the element will be found.
    public record Drawn(ElementId id, Change change) {}

    /// A new element of the type where it fits, its middle at `point` as far as its group allows.
    public Drawn element(ServiceType type, Placement.Fits place, Point point) {
        var element = fresh(type, place);
        var spot = spot(type, place, point);
        var changes = new ArrayList<Change>();
        changes.add(new Change.Add(element, spot.entry()));
        changes.addAll(spot.growth());
        return new Drawn(element.id(), new Change.Batch(changes));
    }

    /// What a drop at `point` means where the placement lets it: what has to be made first, and the element. Empty where it
    /// is refused.
    public Optional<Drawn> drop(ServiceType type, Placement placement, Point point) {
        return switch (placement) {
            case Placement.Fits fits -> Optional.of(element(type, fits, point));
            case Placement.FitsAfter(var before, var fits, _) -> {
                var prepared = DiagramIndex.of(before.applyTo(index.diagram()), index);
                var drawn = new Drawing(prepared, catalog, ids).element(type, fits, point);
                yield Optional.of(new Drawn(drawn.id(), Change.Batch.of(before, drawn.change())));
            }
            case Placement.Refused _ -> Optional.empty();
        };
    }

    private Element fresh(ServiceType type, Placement.Fits place) {
        var id = freeId();
        var name = freeName(index.diagram(), type.name());
        var properties = initial(type);
        if (type.isGroup()) {
            return Numbering.numbered(index, Group.of(id.value(), type.key().value(), name)
                    .withParent(place.parent())
                    .withProperties(properties));
        }
        return Node.of(id.value(), type.key().value(), name)
                .withParent(place.parent())
                .withSpans(place.spans())
                .withProperties(properties);
    }

    /// The properties that the catalogue starts an element with.
    public static Properties initial(ServiceType type) {
        Map<String, PropertyValue> values = new TreeMap<>();
        for (var property : type.properties()) {
            property.initial().ifPresent(value -> values.put(property.key(), value));
        }
        return Properties.of(values);
    }

    /// The type's short name, with a number where it is taken.
    public static String freeName(Diagram diagram, String typeName) {
        var stem = typeName.replaceFirst("^(AWS|Amazon) ", "");
        var taken = diagram.elements().values().stream().map(Element::name).collect(Collectors.toSet());
        if (!taken.contains(stem)) {
            return stem;
        }
        int number = 2;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }

    /// Zones stand in a row, wherever in their group the user points.
    private Spot spot(ServiceType type, Placement.Fits place, Point point) {
        return type.key().equals(Types.ZONE)
                ? Rows.besideZones(index, place.parent())
                        .map(box -> Spot.around(index, place, box))
                        .orElseGet(() -> Spot.near(index, place, sizeOf(type), point))
                : Spot.near(index, place, sizeOf(type), point);
    }

    /// Where a new element would be drawn, in absolute boxes, one a place: for showing it before it is there.
    public List<Box> boxes(ServiceType type, Placement.Fits place, Point point) {
        var entry = spot(type, place, point).entry();
        if (place.spans().isEmpty()) {
            return entry.box()
                    .map(box -> place.parent().map(parent -> index.inside(parent, box)).orElse(box))
                    .stream()
                    .toList();
        }
        return entry.at().entrySet().stream()
                .map(one -> index.inside(one.getKey(), one.getValue()))
                .toList();
    }

    /// The box that a new element of the type takes, at the origin.
    public static Box sizeOf(ServiceType type) {
        return type.isGroup()
                ? GROUP_SIZES.getOrDefault(type.key().value(), OTHER_GROUP)
                : new Box(0, 0, NODE_SIZE, NODE_SIZE);
    }

    /// An absolute box as one relative to the group: snapped, clear of its label, and inside its borders where it is wide
    /// enough.
    public static Box within(DiagramIndex index, Optional<ElementId> group, Box box) {
        var origin = group.map(index::origin).orElse(new Point(0, 0));
        double x = snap(box.x() - origin.x());
        double y = snap(box.y() - origin.y());
        var frame = group.flatMap(index::box);
        return frame.map(around -> box.at(
                Math.max(Growth.MARGIN, Math.min(x, around.width() - Growth.MARGIN - box.width())),
                Math.max(LABEL_BAND, Math.min(y, around.height() - Growth.MARGIN - box.height()))))
                .orElseGet(() -> box.at(x, y));
    }

    public static double snap(double coordinate) {
        return Math.round(coordinate / GRID) * GRID;
    }

    /// A new connection with the usual protocol, port and label of its pair of types.
    public Drawn connection(Relation relation, ElementId from, ElementId to) {
        return connection(freeId(), relation, from, to);
    }

    /// As [#connection(Relation, ElementId, ElementId)], under an id that was asked for before.
    public Drawn connection(ElementId id, Relation relation, ElementId from, ElementId to) {
        var edge = Edge.of(id.value(), relation, from, to);
        var rule = typed(from)
                .flatMap(source -> typed(to)
                        .flatMap(target -> catalog.connection(source.type(), relation, target.type())));
        if (rule.isPresent()) {
            var properties = Properties.NONE;
            if (rule.get().protocol().isPresent()) {
                properties = properties.with("protocol", rule.get().protocol().get());
            }
            if (rule.get().port().isPresent()) {
                properties = properties.with("port", rule.get().port().get());
            }
            edge = edge.withProperties(properties).withLabel(rule.get().label());
        }
        return new Drawn(edge.id(), Change.Add.of(edge));
    }

    /// An id that nothing in the diagram has.
    public ElementId freeId() {
        return ids.next(index.diagram()::has);
    }

    private Optional<Typed> typed(ElementId id) {
        return index.diagram().typed(id);
    }
}
