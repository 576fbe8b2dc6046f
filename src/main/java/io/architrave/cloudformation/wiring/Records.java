package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records of a hosted zone: for what the zone leads to, and for the load balancers behind the distributions that it
 * leads to. A record belongs to its target, so that the zone waits for nothing; only a private zone, which its VPCs
 * stand before, has its records itself.
 */
final class Records implements Wiring {

    static final String ZONE = "hostedZone";
    static final String FACET = "record";

    private static final String VPCS = "zoneVpcs";

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.offer(element, ZONE).isPresent())
                .forEach(zone -> zone(stack, zone));
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.NETWORK && stack.offer(edge.from(), ZONE).isPresent()
                && stack.offer(edge.to(), FACET).isPresent()
                        ? Set.of("name", "weight", "location", "failoverRole", "healthCheck", "evaluateTargetHealth")
                        : Set.of();
    }

    private static void zone(Stack stack, ElementId zone) {
        List<Edge> lines = stack.drawing().index().outgoing(zone, Relation.NETWORK)
                .filter(edge -> stack.isMapped(edge.to())).toList();
        lines.forEach(edge -> stack.offered(edge.to(), "zoneVpc").ifPresent(vpc -> stack.slots().add(zone, VPCS,
                Fields.EMPTY.with("VPCId", vpc).with("VPCRegion", stack.place(edge.to()).region()))));
        Map<Value, Map<ElementId, RecordTarget>> byName = new LinkedHashMap<>();
        targets(stack, zone, lines).forEach(target -> byName.computeIfAbsent(target.name(),
                name -> new LinkedHashMap<>()).putIfAbsent(target.target(), target));
        String policy = stack.offer(zone, ZONE).flatMap(offer -> offer.get("RoutingPolicy"))
                .map(value -> value instanceof Text(var text) ? text : "").orElse("simple");
        byName.values().forEach(targets -> RoutingPolicies.route(stack, policy, List.copyOf(targets.values()))
                .forEach((target, routing) -> record(stack, target, routing)));
    }

    private static Stream<RecordTarget> targets(Stack stack, ElementId zone, List<Edge> lines) {
        Stream<RecordTarget> drawn = lines.stream().flatMap(edge -> {
            Optional<Fields> facet = stack.offer(edge.to(), FACET);
            if (facet.isEmpty() && stack.offered(edge.to(), "zoneVpc").isEmpty()) {
                stack.assume(edge.to(), "Record in " + stack.drawing().name(zone),
                        "left out, since it has no address that a record could lead to");
            }
            return facet.stream().flatMap(offer -> RecordTarget.of(stack, edge, offer).stream());
        });
        Stream<RecordTarget> behind = lines.stream().filter(edge -> stack.offer(edge.to(), "cdn").isPresent())
                .flatMap(edge -> stack.drawing().index().outgoing(edge.to(), Relation.CALL)).map(Edge::to)
                .flatMap(origin -> RecordTarget.origin(stack, zone, origin).stream());
        return Stream.concat(drawn, behind);
    }

    private static void record(Stack stack, RecordTarget target, Fields routing) {
        stack.offer(target.target(), "cdn").ifPresent(cdn -> stack.slots().add(target.target(), "aliases",
                target.name()));
        boolean isPrivate = stack.slots().isFilled(target.zone(), VPCS);
        ElementId owner = isPrivate ? target.zone() : target.target();
        String as = isPrivate ? "RecordOf" + stack.base(target.target()) : "RecordIn" + stack.base(target.zone());
        Fields record = Fields.EMPTY.with("HostedZoneId", stack.ref(target.zone())).with("Name", target.name())
                .with(routing).with("HealthCheckId", HealthChecks.of(stack, target, routing).map(Ref::new));
        Fields answer = answer(stack, target);
        String id = free(stack, owner, as);
        stack.add(owner, id, "AWS::Route53::RecordSet", record.with(answer));
        if (target.facet().get("Ipv6").filter(new Flag(true)::equals).isPresent()) {
            stack.add(owner, id + "Ipv6", "AWS::Route53::RecordSet", record.with(answer.with("Type", "AAAA")));
        }
    }

    /** Several names of one target are told apart by their number. */
    private static String free(Stack stack, ElementId owner, String as) {
        String free = as;
        for (int number = 2; stack.has(owner, free); number++) {
            free = as + number;
        }
        return free;
    }

    private static Fields answer(Stack stack, RecordTarget target) {
        Fields facet = target.facet();
        Optional<Fields> alias = facet.get("Alias").map(Fields.class::cast);
        if (alias.isPresent()) {
            Optional<Flag> drawn = evaluates(target.settings());
            return Fields.of("Type", Value.text("A")).with("AliasTarget", drawn.isPresent()
                    ? alias.get().with("EvaluateTargetHealth", drawn.get()) : alias.get());
        }
        return Fields.EMPTY.with("Type", facet.get("Type")).with("TTL", stack.offer(target.zone(), ZONE)
                .flatMap(zone -> zone.get("Ttl"))).with("ResourceRecords", facet.get("Value").map(Items::of));
    }

    private static Optional<Flag> evaluates(Properties settings) {
        return settings.flag("evaluateTargetHealth").map(Flag::new);
    }
}
