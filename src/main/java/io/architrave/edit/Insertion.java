package io.architrave.edit;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Puts a whole design into a diagram as a part of it: under fresh ids, beside what is there, with addresses of its own.
/// A region of the design becomes the region of the same code that the diagram has, and its account the account of that
/// one; what stood in them keeps its arrangement and comes to stand beside what stands there. Who stands outside of AWS,
/// such as the users, becomes who is called the same there, and so the part is connected. What was accepted in the design
/// stays accepted. Its settings, profile and scenarios are left out: the diagram has its own.
public final class Insertion {

    private static final String REGION = "region";
    private static final double GAP = 32;

    /// Width to height of what is easy to look at on a screen.
    private static final double SHAPE = 1.6;

    private final IdSource ids;
    private final List<Change> changes = new ArrayList<>();
    private DiagramIndex index;
    /// What has no place of its own yet.
    private final Set<ElementId> waiting = new HashSet<>();
    /// How high on the page the middle of what went into groups is.
    private Optional<Double> middle = Optional.empty();

    public Insertion(DiagramIndex index, IdSource ids) {
        this.index = index;
        this.ids = ids;
    }

    /// Elements of the design, each with the one of the diagram that takes its place: regions, accounts, and who stands
    /// outside.
    public static Map<ElementId, ElementId> standIns(DiagramIndex index, Diagram design) {
        return standIns(index, DiagramIndex.of(design));
    }

    /// The regions of the diagram into which what stands in those of the design goes, by id.
    public static List<ElementId> taking(DiagramIndex index, Diagram design) {
        return regions(index, DiagramIndex.of(design)).values().stream().sorted().toList();
    }

    /// Beside what is there.
    public Clipping.Pasted insert(Diagram design) {
        return insert(design, Optional.empty());
    }

    /// What putting it in would do, as one change; the new elements that stand in no other new one are to be chosen.
    ///
    /// @param at where on the page the middle of the larger part of it is wished; empty for beside what is there, which is
    ///     also where it goes when the wish is on something or out of the group that takes it
    public Clipping.Pasted insert(Diagram design, Optional<Point> at) {
        var part = DiagramIndex.of(design);
        var before = index.diagram();
        var standIns = standIns(index, part);
        var called = called(design, standIns, before);
        var clipping = clipping(part, standIns.keySet());
        var pasted = clipping.into(before, called);
        apply(pasted.change());
        waiting.addAll(pasted.roots());
        var blocks = byTarget(pasted.roots());
        var main = blocks.entrySet().stream()
                .max(Comparator.comparingDouble(block -> around(block.getValue())
                        .map(box -> box.width() * box.height())
                        .orElse(0.0)))
                .map(Map.Entry::getKey);
        blocks.forEach((target, block) -> settle(target, block, at.filter(_ -> main.equals(Optional.of(target)))));
        apply(FreshNumbers.of(index, before));
        accept(design, called);
        return new Clipping.Pasted(pasted.roots(), new Change.Batch(changes));
    }

    /// Elements of the design, each with the one of the diagram that takes its place. A region that occurs several times
    /// in the design, as it does where each environment has an account, stays in its own account.
    private static Map<ElementId, ElementId> standIns(DiagramIndex index, DiagramIndex part) {
        var standIns = new HashMap<>(outside(index, part));
        regions(index, part).forEach((region, there) -> {
            standIns.put(region, there);
            var account = part.enclosing(region, Types.ACCOUNT);
            var home = index.enclosing(there, Types.ACCOUNT);
            if (account.isPresent() && home.isPresent()) {
                standIns.putIfAbsent(account.get().id(), home.get().id());
            }
        });
        var accounts = groups(part, Types.ACCOUNT);
        var homes = groups(index, Types.ACCOUNT);
        if (accounts.size() == 1 && homes.size() == 1) {
            standIns.putIfAbsent(accounts.getFirst().id(), homes.getFirst().id());
        }
        return standIns;
    }

    private static Map<ElementId, ElementId> regions(DiagramIndex index, DiagramIndex part) {
        var regions = new HashMap<ElementId, ElementId>();
        groups(part, Types.REGION).stream()
                .filter(region -> code(region).isPresent())
                .collect(Collectors.groupingBy(region -> code(region).orElseThrow()))
                .forEach((code, of) -> groups(index, Types.REGION).stream()
                        .filter(there -> of.size() == 1 && code(there).equals(Optional.of(code)))
                        .findFirst()
                        .ifPresent(there -> regions.put(of.getFirst().id(), there.id())));
        return regions;
    }

    /// By type and name, where each has but one.
    private static Map<ElementId, ElementId> outside(DiagramIndex index, DiagramIndex part) {
        var there = byTypeAndName(index);
        var outside = new HashMap<ElementId, ElementId>();
        byTypeAndName(part).forEach((key, nodes) -> Optional.ofNullable(there.get(key))
                .filter(same -> same.size() == 1 && nodes.size() == 1)
                .ifPresent(same -> outside.put(nodes.getFirst().id(), same.getFirst().id())));
        return outside;
    }

    private static Map<String, List<Node>> byTypeAndName(DiagramIndex index) {
        return index.diagram().nodes()
                .filter(node -> node.parent().isEmpty() && node.spans().isEmpty() && !node.name().isBlank())
                .collect(Collectors.groupingBy(
                        node -> node.type().value() + " " + node.name().strip().toLowerCase(Locale.ROOT)));
    }

    private static List<Group> groups(DiagramIndex index, TypeKey type) {
        return index.diagram().groups().filter(group -> group.type().equals(type)).toList();
    }

    private static Optional<String> code(Group region) {
        return region.properties().text(REGION);
    }

    private Map<ElementId, ElementId> called(Diagram design, Map<ElementId, ElementId> standIns, Diagram diagram) {
        var called = new HashMap<>(standIns);
        var taken = new HashSet<ElementId>();
        for (var id : design.elements().keySet()) {
            if (!standIns.containsKey(id)) {
                var fresh = ids.next(one -> diagram.has(one) || taken.contains(one));
                taken.add(fresh);
                called.put(id, fresh);
            }
        }
        return called;
    }

    /// All of the design but what the diagram has.
    private static Clipping clipping(DiagramIndex part, Set<ElementId> left) {
        var design = part.diagram();
        var elements = design.elements().values().stream()
                .filter(element -> !left.contains(element.id()))
                .filter(element -> element instanceof Placed || element instanceof Edge)
                .sorted(Comparator.comparing((Element element) -> element instanceof Edge)
                        .thenComparing(element -> part.enclosing(element.id()).size()))
                .toList();
        var layout = new HashMap<ElementId, LayoutEntry>();
        elements.forEach(element -> layout.put(element.id(), design.layoutOf(element.id())));
        var roots = elements.stream()
                .filter(element -> element instanceof Placed placed
                        && placed.parent().filter(parent -> !left.contains(parent)).isEmpty())
                .map(Element::id)
                .collect(Collectors.toSet());
        return new Clipping(elements, layout, roots);
    }

    /// The new elements by the group that takes them, the innermost group first: what grows within moves what is around.
    private Map<Optional<ElementId>, List<ElementId>> byTarget(List<ElementId> roots) {
        var byTarget = roots.stream()
                .filter(root -> index.diagram().layoutOf(root).box().isPresent())
                .collect(Collectors.groupingBy(root -> index.diagram().elements().get(root) instanceof Placed placed
                        ? placed.parent()
                        : Optional.<ElementId>empty()));
        var ordered = new LinkedHashMap<Optional<ElementId>, List<ElementId>>();
        byTarget.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().map(id -> 1 + index.enclosing(id).size())
                        .orElse(0)))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /// Moves new elements as one block beside what stands in their group, which grows for it. On the bare canvas, what
    /// calls a part whose account is there already stands to the left of it all, as callers do, and notes below.
    ///
    /// @param at where the middle of the block is wished
    private void settle(Optional<ElementId> target, List<ElementId> block, Optional<Point> at) {
        var notes = block.stream().filter(id -> index.diagram().elements().get(id) instanceof Note).toList();
        var others = block.stream().filter(id -> !notes.contains(id)).toList();
        boolean callers = target.isEmpty() && middle.isPresent();
        move(target, others, (taken, around) -> at.flatMap(point -> wished(target, around, point))
                .orElseGet(() -> callers ? leftOf(taken, around) : beside(taken, around)));
        move(target, notes, (taken, around) -> target.isEmpty() ? below(taken, around) : beside(taken, around));
        if (target.isPresent()) {
            middle = around(block).map(box -> index.inside(target.get(), box).centre().y()).or(() -> middle);
        }
    }

    private Optional<Box> around(List<ElementId> block) {
        return block.stream().map(id -> index.diagram().layoutOf(id).box().orElseThrow()).reduce(Box::union);
    }

    private void move(Optional<ElementId> target, List<ElementId> block, BinaryOperator<Box> placing) {
        if (block.isEmpty()) {
            return;
        }
        var around = around(block).orElseThrow();
        var there = Contents.of(index, target)
                .filter(held -> !waiting.contains(held.element()))
                .map(Contents.Held::box)
                .reduce(Box::union);
        var spot = there.map(taken -> placing.apply(taken, around))
                .orElseGet(() -> target.isPresent() ? around.at(Growth.MARGIN, Drawing.LABEL_BAND) : around);
        var moved = new HashMap<ElementId, LayoutEntry>();
        for (var id : block) {
            var entry = index.diagram().layoutOf(id);
            moved.put(id, entry.withBox(
                    entry.box().orElseThrow().movedBy(spot.x() - around.x(), spot.y() - around.y())));
        }
        block.forEach(waiting::remove);
        apply(new Change.Arrange(moved));
        Growth.toHold(index, target, spot).ifPresent(this::apply);
    }

    /// The block around a point of the page, if it would lie in the group and on nothing; the group may grow for it to the
    /// right and downwards.
    private Optional<Box> wished(Optional<ElementId> target, Box block, Point at) {
        var origin = target.map(index::origin).orElse(new Point(0, 0));
        var wish = block.at(
                Drawing.snap(at.x() - origin.x() - block.width() / 2),
                Drawing.snap(at.y() - origin.y() - block.height() / 2));
        boolean inside = target.flatMap(index::box)
                .map(frame -> frame.contains(at) && wish.x() >= Growth.MARGIN && wish.y() >= Drawing.LABEL_BAND)
                .orElse(true);
        boolean free = Contents.of(index, target)
                .filter(held -> !waiting.contains(held.element()))
                .noneMatch(held -> held.box().grown(GAP / 2).intersects(wish));
        return inside && free ? Optional.of(wish) : Optional.empty();
    }

    private Box leftOf(Box taken, Box block) {
        double y = middle.orElse(taken.centre().y()) - block.height() / 2;
        return block.at(Drawing.snap(taken.x() - GAP - block.width()), Drawing.snap(y));
    }

    private static Box below(Box taken, Box block) {
        return block.at(taken.x(), Drawing.snap(taken.bottom() + GAP));
    }

    /// To the right or below, whichever leaves a shape that is nearer to a screen's.
    private static Box beside(Box taken, Box block) {
        var right = block.at(Drawing.snap(taken.right() + GAP), taken.y());
        var below = below(taken, block);
        return strangeness(taken.union(right)) <= strangeness(taken.union(below)) ? right : below;
    }

    private static double strangeness(Box box) {
        return Math.abs(Math.log(box.width() / Math.max(1, box.height()) / SHAPE));
    }

    private void accept(Diagram design, Map<ElementId, ElementId> called) {
        design.acknowledgements().forEach((key, acknowledgement) -> Optional.of(key.subject())
                .filter(ElementId::isValid)
                .map(subject -> called.get(ElementId.of(subject)))
                .ifPresent(subject -> apply(new Change.Acknowledge(
                        new Acknowledgement.Key(key.rule(), subject.value()), Optional.of(acknowledgement)))));
    }

    private void apply(Change change) {
        var after = change.applyTo(index.diagram());
        if (after != index.diagram()) {
            changes.add(change);
            index = DiagramIndex.of(after, index);
        }
    }
}
