package io.architrave.review.integrity;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.edit.Frames;
import io.architrave.edit.Placement;
import io.architrave.edit.Placements;
import io.architrave.model.Box;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class NodePlacement implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("DGM-PLACEMENT", "Services stand where AWS runs them")
            .drawn(Severity.ERROR)
            .practices("SEC05-BP01")
            .why("A bucket drawn inside a subnet looks protected by it and bound to its zone, and is neither. A server "
                    + "drawn outside of every subnet cannot be created.")
            .remedy("Move it to the group that its type belongs in: a region for regional services, a subnet for what "
                    + "has a network interface in a VPC.")
            .mends()
            .source("https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/aws-service-types.html");

    private final List<Box> spots =
            List.of(new Box(40, 48, 96, 96), new Box(160, 48, 96, 96), new Box(40, 168, 96, 96));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var placements = new Placements(workload.index(), workload.catalog());
        return workload.nodes().flatMap(node -> workload.catalog().typeOf(node).stream()
                .filter(type -> !type.placement().onCanvas() || node.parent().isPresent())
                .map(type -> judge(workload, placements, node, type)));
    }

    private Assessment judge(Workload workload, Placements placements, Node node, ServiceType type) {
        var frames = new Frames(workload.index(), workload.catalog());
        if (frames.hold(node, type)) {
            return Assessment.pass(node);
        }
        var objection = workload.index().places(node.id()).stream()
                .flatMap(place -> frames.objection(type, place).stream())
                .findFirst();
        var message = Workload.name(node) + " is drawn " + where(workload, node) + ". "
                + objection.orElse(type.placement().say());
        return Assessment.fail(node, message).withFix(fix(workload, placements, node, type));
    }

    private static String where(Workload workload, Node node) {
        var places = workload.index().places(node.id());
        return places.isEmpty() ? "in no group" : "in " + workload.names(places);
    }

    /// To the innermost group around it that takes it, else to the nearest one on the canvas.
    private Optional<Fix> fix(Workload workload, Placements placements, Node node, ServiceType type) {
        var outwards = workload.index().enclosing(node.id()).stream().map(Group::id);
        return Stream.concat(outwards, nearest(placements, node, type).stream())
                .flatMap(group -> fits(placements, type, group).stream())
                .findFirst()
                .map(fits -> Fix.of(
                        "Move to " + workload
                                .names(fits.spans().isEmpty() ? fits.parent().stream().toList() : fits.spans()),
                        move(workload, node, fits)));
    }

    private static Optional<ElementId> nearest(Placements placements, Node node, ServiceType type) {
        return placements.in(type, node.parent()) instanceof Placement.Refused refused
                ? refused.nearest()
                : Optional.empty();
    }

    private static Optional<Placement.Fits> fits(Placements placements, ServiceType type, ElementId group) {
        return placements.in(type, Optional.of(group)) instanceof Placement.Fits fits
                ? Optional.of(fits)
                : Optional.empty();
    }

    private Change move(Workload workload, Node node, Placement.Fits fits) {
        var entry = LayoutEntry.NONE;
        if (fits.spans().isEmpty()) {
            entry = fits.parent().map(parent -> entryIn(workload, node, parent)).orElse(entry);
        } else {
            for (var place : fits.spans()) {
                entry = entry.withBoxIn(place, free(workload, place));
            }
        }
        return new Change.Reparent(node.id(), fits.parent(), fits.spans(), entry);
    }

    /// Where it is drawn now, as far as the new group's corner allows.
    private LayoutEntry entryIn(Workload workload, Node node, ElementId parent) {
        var origin = workload.index().origin(parent);
        return LayoutEntry.of(workload.index().box(node.id())
                .map(box -> box.movedBy(-origin.x(), -origin.y()))
                .filter(box -> box.x() >= 0 && box.y() >= 0)
                .orElseGet(() -> free(workload, parent)));
    }

    private Box free(Workload workload, ElementId group) {
        var origin = workload.index().origin(group);
        var occupied = workload.index().nodesStandingIn(group)
                .flatMap(node -> workload.index().boxes(node.id()).stream())
                .map(box -> box.movedBy(-origin.x(), -origin.y()))
                .toList();
        return spots.stream()
                .filter(spot -> occupied.stream().noneMatch(spot::intersects))
                .findFirst()
                .orElse(spots.getFirst());
    }
}
