package io.architrave.review;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.edit.Drawing;
import io.architrave.edit.Growth;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts new elements into a drawing for fixes: with an id that follows from the subject, so that the same fix on the
/// same drawing is the same change; in the innermost group around the subject that may hold them; on the nearest free
/// spot; with groups growing where there is none.
public final class Additions {

    private static final double STEP = 128;
    private static final int RINGS = 4;
    private static final double CLEARANCE = 8;

    private final Workload workload;
    private final DiagramIndex index;
    private final List<Change> changes = new ArrayList<>();
    private final List<ElementId> taken = new ArrayList<>();

    public Additions(Workload workload) {
        this.workload = workload;
        this.index = workload.index();
    }

    /// A node near the subject, with the type's initial properties and these.
    public ElementId near(Element subject, String type, String suffix, String name, Properties properties) {
        return in(holderNear(subject, type), subject, type, suffix, name, properties);
    }

    /// A node in that group, or on the bare canvas.
    public ElementId in(
            Optional<ElementId> group, Element subject, String type, String suffix, String name,
            Properties properties) {
        var id = freeId(subject.id() + "-" + suffix);
        var initial = serviceType(type).map(Drawing::initial).orElse(Properties.NONE);
        var node = Node.of(id.value(), type, name).withParent(group).withProperties(initial.withAll(properties));
        var box = freeSpot(group, subject.id());
        changes.add(new Change.Add(node, LayoutEntry.of(box)));
        Growth.toHold(index, group, box).ifPresent(changes::add);
        return id;
    }

    /// A node with a box in each of those subnets; in the one where there is one.
    public ElementId spanning(
            Group holder, List<ElementId> subnets, String type, String suffix, String name, Properties properties) {
        if (subnets.size() == 1) {
            return in(Optional.of(subnets.getFirst()), holder, type, suffix, name, properties);
        }
        var id = freeId(holder.id() + "-" + suffix);
        var initial = serviceType(type).map(Drawing::initial).orElse(Properties.NONE);
        var entry = LayoutEntry.NONE;
        var growth = new ArrayList<Change>();
        for (var subnet : subnets) {
            var box = freeSpot(Optional.of(subnet), subnet);
            entry = entry.withBoxIn(subnet, box);
            Growth.toHold(index, Optional.of(subnet), box).ifPresent(growth::add);
        }
        var node = Node.of(id.value(), type, name)
                .in(holder.id())
                .withSpans(subnets)
                .withProperties(initial.withAll(properties));
        changes.add(new Change.Add(node, entry));
        changes.addAll(growth);
        return id;
    }

    private Optional<ServiceType> serviceType(String type) {
        return workload.catalog().find(TypeKey.of(type));
    }

    /// The innermost group around the subject, or holding a place of it, that the type's placement allows.
    private Optional<ElementId> holderNear(Element subject, String type) {
        var allowed = serviceType(type).map(found -> found.placement().in()).orElse(List.of());
        var self = subject instanceof Group group ? Stream.of(group) : Stream.<Group>empty();
        var around = Stream.concat(self, index.enclosing(subject.id()).stream()).toList();
        return around.stream()
                .filter(group -> allowed.contains(group.type()))
                .map(Group::id)
                .findFirst()
                .or(() -> workload.diagram().groups()
                        .filter(_ -> around.isEmpty())
                        .filter(group -> allowed.contains(group.type()))
                        .map(Group::id)
                        .findFirst());
    }

    private ElementId freeId(String wish) {
        var stem = wish.length() > 37 ? wish.substring(wish.length() - 37) : wish;
        var id = stem;
        for (int number = 2; isTaken(id); number++) {
            id = stem + "-" + number;
        }
        var free = ElementId.of(id);
        taken.add(free);
        return free;
    }

    private boolean isTaken(String id) {
        return workload.diagram().has(ElementId.of(id)) || taken.contains(ElementId.of(id));
    }

    public Additions connect(Relation relation, ElementId from, ElementId to) {
        return connect(relation, from, to, Properties.NONE);
    }

    public Additions connect(Relation relation, ElementId from, ElementId to, Properties properties) {
        var id = freeId(from + "-" + to);
        changes.add(Change.Add.of(Edge.of(id.value(), relation, from, to).withProperties(properties)));
        return this;
    }

    public Additions also(Change change) {
        changes.add(change);
        return this;
    }

    public Change change() {
        return new Change.Batch(changes);
    }

    /// Relative to the group: the free place nearest to the subject, to the right before below; under everything else
    /// where none is near.
    private Box freeSpot(Optional<ElementId> group, ElementId subject) {
        var occupied = occupied(group);
        var start = start(group, subject);
        for (int ring = 1; ring <= RINGS; ring++) {
            for (var at : ring(start, ring)) {
                if (isInside(group, at) && occupied.stream().noneMatch(at.grown(CLEARANCE)::intersects)) {
                    return at;
                }
            }
        }
        double bottom = occupied.stream().mapToDouble(Box::bottom).max().orElse(Drawing.LABEL_BAND);
        return start.at(Math.max(Growth.MARGIN, start.x()), Drawing.snap(bottom + 24));
    }

    private List<Box> occupied(Optional<ElementId> group) {
        var siblings = group.map(index::children).orElse(index.roots());
        var origin = group.map(index::origin).orElse(new Point(0, 0));
        var spanning = group.stream().flatMap(index::nodesStandingIn).map(Node::id);
        var drawn = Stream.concat(siblings.stream(), spanning)
                .distinct()
                .flatMap(id -> index.boxes(id).stream())
                .map(box -> box.movedBy(-origin.x(), -origin.y()));
        var added = changes.stream()
                .flatMap(change -> change instanceof Change.Add(Node node, LayoutEntry entry)
                        ? boxesIn(node, entry, group)
                        : Stream.empty());
        return Stream.concat(drawn, added).toList();
    }

    private static Stream<Box> boxesIn(Node node, LayoutEntry entry, Optional<ElementId> group) {
        return node.spans().isEmpty()
                ? entry.box().filter(_ -> node.parent().equals(group)).stream()
                : group.flatMap(place -> Optional.ofNullable(entry.at().get(place))).stream();
    }

    private Box start(Optional<ElementId> group, ElementId subject) {
        var origin = group.map(index::origin).orElse(new Point(0, 0));
        var corner = index.box(subject).map(Box::corner).orElse(origin);
        return new Box(
                Drawing.snap(corner.x() - origin.x()),
                Drawing.snap(corner.y() - origin.y()),
                Drawing.NODE_SIZE,
                Drawing.NODE_SIZE);
    }

    private static List<Box> ring(Box start, int ring) {
        double far = ring * STEP;
        return List.of(
                start.movedBy(far, 0),
                start.movedBy(0, far),
                start.movedBy(0, -far),
                start.movedBy(-far, 0),
                start.movedBy(far, far),
                start.movedBy(-far, far),
                start.movedBy(far, -far),
                start.movedBy(-far, -far));
    }

    /// Inside as the group is drawn now, so that it grows only where nothing is free.
    private boolean isInside(Optional<ElementId> group, Box at) {
        if (group.isEmpty()) {
            return true;
        }
        var frame = workload.diagram().layoutOf(group.get()).box();
        return at.x() >= Growth.MARGIN
                && at.y() >= Drawing.LABEL_BAND
                && frame.filter(box -> at.right() <= box.width() && at.bottom() <= box.height()).isPresent();
    }
}
