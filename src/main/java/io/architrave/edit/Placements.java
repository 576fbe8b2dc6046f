package io.architrave.edit;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PlacementRule;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.Point;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import io.architrave.topology.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Decides where an element of a type may stand, by the type's placement rule and the groups that are drawn.
///
/// Groups that only frame are looked through, see [Frames]. A
/// type that spans and is dropped on one of its places takes the places of the same tier in the other zones of that
/// network too, as that is what AWS asks for and what the user means.
public final class Placements {

    private final DiagramIndex index;
    private final Catalog catalog;
    private final IdSource ids;
    private final MissingNetwork missing;
    private final Frames frames;

    public Placements(DiagramIndex index, Catalog catalog) {
        this(index, catalog, IdSource.random());
    }

    /// @param ids for what has to be made before an element fits
    public Placements(DiagramIndex index, Catalog catalog, IdSource ids) {
        this.index = index;
        this.catalog = catalog;
        this.ids = ids;
        this.missing = new MissingNetwork(index, catalog);
        this.frames = new Frames(index, catalog);
    }

    /// Where the user points.
    public Placement at(ServiceType type, Point point) {
        var under = index.groupsAt(point);
        return in(type, under.stream().findFirst().map(Group::id), point);
    }

    /// As [#at], leaving groups out of account that are being moved themselves.
    public Placement at(ServiceType type, Point point, java.util.Set<ElementId> moving) {
        var under = index.groupsAt(point).stream()
                .filter(group -> !moving.contains(group.id())
                        && moving.stream().noneMatch(moved -> index.isInside(group.id(), moved)))
                .findFirst();
        return in(type, under.map(Group::id), point);
    }

    /// In a group, or on the bare canvas where it is empty.
    public Placement in(ServiceType type, Optional<ElementId> group) {
        var point = group.flatMap(index::box).map(Box::centre).orElse(new Point(0, 0));
        return in(type, group, point);
    }

    /// In a group, or on the bare canvas where it is empty.
    ///
    /// @param point where the user points, for what has to be made there
    public Placement in(ServiceType type, Optional<ElementId> target, Point point) {
        var rule = type.placement();
        var objection = target.flatMap(group -> frames.objection(type, group));
        if (objection.isPresent()) {
            return new Placement.Refused(objection.get(), target.flatMap(frames::solid).map(Group::id));
        }
        var solid = target.flatMap(frames::solid);
        boolean stands = solid.map(group -> rule.allows(group.type())).orElse(rule.onCanvas());
        if (solid.isPresent() && rule.spans().isPresent()) {
            var spanning = spanning(type, rule, solid.get(), target);
            if (spanning.isPresent()) {
                return spanning.get();
            }
        }
        if (stands) {
            var fits = new Placement.Fits(target, List.of(), target);
            return Numbering.notice(index, type, target)
                    .<Placement>map(notice -> new Placement.FitsAfter(Change.NOTHING, fits, notice))
                    .orElse(fits);
        }
        return missing.gap(type, tiers(type), solid)
                .flatMap(gap -> missing.offer(gap, type, target, point, ids))
                .orElseGet(() -> refused(type, point));
    }

    /// The subnet tiers that a new element of the type may stand in, the best one first; empty for all. What faces the
    /// internet needs public subnets, though AWS lets its type stand in others.
    private static List<String> tiers(ServiceType type) {
        boolean facesTheInternet = type.property("scheme")
                .flatMap(PropertySpec::initial)
                .filter(PropertyValue.of("internet-facing")::equals)
                .isPresent();
        var tiers = type.placement().tiers();
        return facesTheInternet && tiers.contains("public") ? List.of("public") : tiers;
    }

    private Optional<Placement> spanning(
            ServiceType type, PlacementRule rule, Group group, Optional<ElementId> target) {
        var placeType = rule.spans().orElseThrow();
        if (group.type().equals(placeType)) {
            return Optional.of(together(rule, siblings(group, placeType), target));
        }
        boolean aroundPlaces = group.type().equals(Types.VPC) || group.type().equals(Types.ZONE);
        if (!aroundPlaces || rule.allows(group.type())) {
            return Optional.empty();
        }
        return bestTier(tiers(type), group, placeType).map(place -> together(rule, siblings(place, placeType), target));
    }

    /// The place of the best tier inside a VPC or zone.
    private Optional<Group> bestTier(List<String> tiers, Group around, TypeKey placeType) {
        return index.descendants(around.id())
                .map(index.diagram()::group)
                .flatMap(Optional::stream)
                .filter(group -> group.type().equals(placeType))
                .filter(group -> tiers.isEmpty() || tiers.contains(tier(group)))
                .min(Comparator.comparingInt(group -> tiers.indexOf(tier(group))));
    }

    static String tier(Group subnet) {
        return subnet.properties().text("tier").orElse("private");
    }

    /// In a sentence, for example "an isolated subnet".
    static String aSubnet(String tier) {
        return (tier.startsWith("i") ? "an " : "a ") + tier + " subnet";
    }

    /// The places like this one in the zones of its network, one a zone, in the order of the zones' letters; the
    /// place pointed at stands for its own zone. Of several like it in a zone, the one with the same name but for the
    /// zone is meant, else the first.
    private List<Group> siblings(Group place, TypeKey placeType) {
        var network = index.enclosing(place.id(), Types.VPC);
        if (network.isEmpty()) {
            return List.of(place);
        }
        var chosen = new ArrayList<Group>();
        var zones = index.descendants(network.get().id())
                .map(index.diagram()::group)
                .flatMap(Optional::stream)
                .filter(group -> group.type().equals(Types.ZONE))
                .sorted(Comparator.comparing(zone -> zone.properties().text("zone").orElse("")))
                .toList();
        for (var zone : zones) {
            if (index.isInside(place.id(), zone.id())) {
                chosen.add(place);
            } else {
                likeIn(zone, place, placeType).ifPresent(chosen::add);
            }
        }
        return chosen.isEmpty() ? List.of(place) : chosen;
    }

    private Optional<Group> likeIn(Group zone, Group place, TypeKey placeType) {
        return index.descendants(zone.id())
                .map(index.diagram()::group)
                .flatMap(Optional::stream)
                .filter(group -> group.type().equals(placeType) && tier(group).equals(tier(place)))
                .min(Comparator.comparingInt(group -> nameDistance(group.name(), place.name())));
    }

    private static int nameDistance(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return -common;
    }

    private Placement together(PlacementRule rule, List<Group> places, Optional<ElementId> target) {
        var ids = places.stream().map(Group::id).toList();
        if (ids.size() >= rule.minZones() && ids.size() > 1) {
            return new Placement.Fits(index.lowestCommonGroup(ids), ids, target);
        }
        if (rule.minZones() > 1) {
            return SecondZone.offer(index, places.getFirst(), target, this.ids)
                    .orElseGet(() -> new Placement.Refused(rule.say(), Optional.empty()));
        }
        // One place: an element whose rule lets it stand there alone has it as parent; others span that one place.
        return rule.allows(places.getFirst().type())
                ? new Placement.Fits(target, List.of(), target)
                : new Placement.Fits(index.lowestCommonGroup(ids), ids, target);
    }

    /// With the nearest group that takes it, or else the nearest in which what is missing can be made.
    private Placement refused(ServiceType type, Point point) {
        var rule = type.placement();
        var nearest = nearest(point, group -> rule.allows(group.type())
                || rule.spans().filter(group.type()::equals).isPresent(), group -> preference(rule, group))
                .or(() -> nearest(point, group -> missing.gap(type, tiers(type), Optional.of(group)).isPresent(),
                        group -> -index.enclosing(group.id()).size()));
        return new Placement.Refused(rule.say(), nearest.map(Group::id));
    }

    private Optional<Group> nearest(Point point, Predicate<Group> takes, ToIntFunction<Group> preference) {
        return index.diagram().groups()
                .filter(takes)
                .filter(group -> index.box(group.id()).isPresent())
                .min(Comparator.comparingInt(preference)
                        .thenComparingDouble(group -> distance(index.box(group.id()).orElseThrow(), point)));
    }

    /// Tiers that make sense come before those that AWS only allows.
    private static int preference(PlacementRule rule, Group group) {
        if (rule.tiers().isEmpty() || !group.properties().has("tier")) {
            return 0;
        }
        int at = rule.tiers().indexOf(tier(group));
        return at >= 0 ? 0 : 1;
    }

    private static double distance(Box box, Point point) {
        double dx = Math.max(0, Math.max(box.x() - point.x(), point.x() - box.right()));
        double dy = Math.max(0, Math.max(box.y() - point.y(), point.y() - box.bottom()));
        return Math.hypot(dx, dy);
    }
}
