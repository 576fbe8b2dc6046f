package io.architrave.cost;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the drawn traffic costs on its way: out to the internet, between regions, between zones.
///
/// Conventions of AWS's price list: what comes in from the internet is free; between zones each direction is billed at
/// both ends; between a load balancer and its targets, in the replication of a database or cache inside a region, to
/// CloudFront, and between a VPC and a regional service nothing is. What a NAT gateway or an endpoint processes is on
/// that gateway's own lines.
final class TransferCost {

    static final String SERVICE = "Data transfer";
    static final String CATEGORY = "networking";
    private static final Set<Relation> CARRYING =
            EnumSet.of(Relation.CALL, Relation.EVENT, Relation.DATA, Relation.REPLICATION);
    private static final TypeKey CACHE = TypeKey.of("elasticache");
    private static final String ZONES = "Between zones, each direction";
    private static final BigDecimal BOTH_ENDS = BigDecimal.TWO;
    private static final String HOME_GEOGRAPHY = "north-america";

    /// One direction of a connection.
    private record Flow(Typed from, Typed to, Relation relation, Typed caller, Optional<BigDecimal> gb) {}

    /// What a gigabyte of a flow is billed as. @param times how many billed gigabytes one gigabyte makes
    private record Charge(String component, String key, Place place, BigDecimal times) {}

    private enum Side {
        /// People, third parties, offices.
        OUTSIDE,
        /// Content delivery.
        EDGE,
        /// Name service and others that stand in no region and pass no data.
        NOWHERE,
        REGIONAL,
        VPC
    }

    private final DiagramIndex index;
    private final Catalog catalog;
    private final PriceBook book;
    private final Whereabouts whereabouts;
    private final RoutedVolumes routed;
    private final Tally tally;

    TransferCost(Whereabouts whereabouts, RoutedVolumes routed, PriceBook book, Tally tally) {
        this.index = whereabouts.index();
        this.catalog = whereabouts.topology().catalog();
        this.book = book;
        this.whereabouts = whereabouts;
        this.routed = routed;
        this.tally = tally;
    }

    void draft(Edge edge) {
        var from = index.diagram().typed(edge.from());
        var to = index.diagram().typed(edge.to());
        if (from.isEmpty() || to.isEmpty() || !CARRYING.contains(edge.relation())) {
            return;
        }
        var volume = EdgeVolume.of(edge);
        // One direction stated and the other not: the other is small enough that nobody wrote it down.
        var unstated = volume.bothGb().isPresent() ? Optional.of(BigDecimal.ZERO) : Optional.<BigDecimal>empty();
        var charges = new LinkedHashMap<Charge, Optional<BigDecimal>>();
        add(charges, flow(edge, from.get(), to.get(), volume.requestGb().or(() -> unstated), from.get()));
        if (edge.relation() != Relation.EVENT && edge.relation() != Relation.DATA) {
            add(charges, flow(edge, to.get(), from.get(), volume.responseGb().or(() -> unstated), from.get()));
        }
        addWayToNat(charges, edge, from.get(), volume);
        charges.forEach((charge, gb) -> draft(edge, from.get(), to.get(), charge, gb));
    }

    private static Flow flow(Edge edge, Typed from, Typed to, Optional<BigDecimal> gb, Typed caller) {
        return new Flow(from, to, edge.relation(), caller, gb);
    }

    /// A NAT gateway in another zone than the subnet is reached, and answers, over the border of the zones.
    private void addWayToNat(
            Map<Charge, Optional<BigDecimal>> charges, Edge edge, Typed from, EdgeVolume volume) {
        var crossing = routed.crossing(edge);
        if (crossing.signum() > 0) {
            var charge = new Charge(ZONES, "dt.az", region(from), crossing.multiply(BOTH_ENDS));
            charges.merge(charge, volume.bothGb().map(charge.times()::multiply), EdgeVolume::sum);
        }
    }

    private void add(Map<Charge, Optional<BigDecimal>> charges, Flow flow) {
        if (flow.gb().filter(gb -> gb.signum() == 0).isPresent()) {
            return;
        }
        charge(flow)
                .ifPresent(charge -> charges.merge(charge, flow.gb().map(charge.times()::multiply), EdgeVolume::sum));
    }

    private Optional<Charge> charge(Flow flow) {
        var from = side(flow.from());
        var to = side(flow.to());
        return switch (from) {
            case OUTSIDE, NOWHERE -> Optional.empty();
            case EDGE -> to == Side.OUTSIDE || to == Side.NOWHERE ? Optional.empty() : toOrigin(flow);
            case REGIONAL, VPC -> switch (to) {
                case NOWHERE, EDGE -> Optional.empty();
                case OUTSIDE -> Optional.of(new Charge(
                        "Out to the internet", "dt.out", region(flow.from()), BigDecimal.ONE));
                case REGIONAL, VPC -> region(flow.from()).equals(region(flow.to()))
                        ? betweenZones(flow, from, to)
                        : Optional.of(new Charge(
                                "To " + region(flow.to()).code(),
                                "dt.inter." + region(flow.to()).code(),
                                region(flow.from()),
                                BigDecimal.ONE));
            };
        };
    }

    /// What viewers send through the edge to the origin; what the origin answers is free.
    private Optional<Charge> toOrigin(Flow flow) {
        return flow.from().equals(flow.caller())
                ? Optional.of(new Charge(
                        "From the edge to the origin", "cf.origin", new Place.Edge(HOME_GEOGRAPHY), BigDecimal.ONE))
                : Optional.empty();
    }

    private Optional<Charge> betweenZones(Flow flow, Side from, Side to) {
        boolean free = from != Side.VPC
                || to != Side.VPC
                || flow.relation() == Relation.REPLICATION
                || catalog.hasRole(flow.caller(), Role.LOAD_BALANCER);
        var crossing = free ? BigDecimal.ZERO : crossing(flow.from().id(), flow.to().id());
        if (crossing.signum() == 0) {
            return Optional.empty();
        }
        // ElastiCache is not billed for its end of the way, the instance is.
        boolean cache = flow.from().type().equals(CACHE) || flow.to().type().equals(CACHE);
        return Optional.of(new Charge(
                ZONES, "dt.az", region(flow.from()), crossing.multiply(cache ? BigDecimal.ONE : BOTH_ENDS)));
    }

    /// The share that crosses zones when both ends use their zones evenly: 1/2 over two common zones, 2/3 over three.
    private BigDecimal crossing(ElementId from, ElementId to) {
        var here = whereabouts.zones(from);
        var there = whereabouts.zones(to);
        if (here.isEmpty() || there.isEmpty()) {
            return BigDecimal.ZERO;
        }
        long common = here.stream().filter(there::contains).count();
        long all = (long) here.size() * there.size();
        return BigDecimal.valueOf(all - common).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private Place.Region region(Typed element) {
        return new Place.Region(whereabouts.region(element.id()));
    }

    private Side side(Typed element) {
        var scope = catalog.summary(element.type()).map(summary -> summary.scope()).orElse(Scope.OUTSIDE);
        if (catalog.hasRole(element, Role.CDN)) {
            return Side.EDGE;
        }
        return switch (scope) {
            case OUTSIDE, ON_PREMISES -> Side.OUTSIDE;
            case GLOBAL, EDGE -> Side.NOWHERE;
            case REGIONAL, ZONAL, VPC -> whereabouts.zones(element.id()).isEmpty() ? Side.REGIONAL : Side.VPC;
        };
    }

    private void draft(Edge edge, Typed from, Typed to, Charge charge, Optional<BigDecimal> gb) {
        var name = edge.label().isEmpty() ? from.name() + " → " + to.name() : edge.label();
        var subject = new Draft.Subject(edge.id(), name, SERVICE, CATEGORY);
        switch (book.price(charge.key(), charge.place())) {
            case Price.Unknown unknown -> tally.unpriced(subject, unknown.reason());
            case Price.Known price -> {
                tally.draft(new Draft(
                        subject,
                        charge.place(),
                        whereabouts.account(from.id()),
                        charge.component(),
                        charge.key(),
                        price,
                        gb,
                        Optional.empty(),
                        PriceComponent.Pool.ACCOUNT,
                        gb.isPresent() ? LineItem.Usage.STATED : LineItem.Usage.DEPENDS));
                assume(charge);
            }
        }
    }

    private void assume(Charge charge) {
        switch (charge.key()) {
            case "dt.az" ->
                    tally.assume("Traffic is taken as evenly spread over the zones of both ends of a connection; "
                            + "what crosses is billed in each direction.");
            case "cf.origin" -> tally.assume("What viewers send is taken to enter CloudFront in North America.");
            default -> {
            }
        }
    }
}
