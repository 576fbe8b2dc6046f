package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one of several records of a name is chosen, by the zone's policy and what the lines say. A record that the policy
 * has no place for is left out, and said.
 */
final class RoutingPolicies {

    private static final String CONTINENT = "continent:";
    private static final int USUAL_WEIGHT = 1;

    private final Stack stack;
    private final Map<RecordTarget, Fields> routed = new LinkedHashMap<>();

    private RoutingPolicies(Stack stack) {
        this.stack = stack;
    }

    /** @param targets of one name; what each record has beside its name and target */
    static Map<RecordTarget, Fields> route(Stack stack, String policy, List<RecordTarget> targets) {
        RoutingPolicies policies = new RoutingPolicies(stack);
        if (targets.size() == 1) {
            return Map.of(targets.getFirst(), Fields.EMPTY);
        }
        switch (policy) {
            case "weighted" -> targets.forEach(policies::weighted);
            case "latency" -> policies.latency(targets);
            case "failover" -> policies.failover(targets);
            case "geolocation" -> policies.geolocation(targets);
            case "multivalue" -> targets.forEach(policies::multivalue);
            default -> policies.first(targets, policy);
        }
        return policies.routed;
    }

    private void weighted(RecordTarget target) {
        put(target, Fields.EMPTY.with("Weight", target.settings().number("weight").<Value>map(Value.Number::new)
                .orElseGet(() -> new Value.Number(USUAL_WEIGHT))));
    }

    private void latency(List<RecordTarget> targets) {
        Set<String> regions = new HashSet<>();
        for (RecordTarget target : targets) {
            String region = stack.place(target.target()).region();
            if (regions.add(region)) {
                put(target, Fields.of("Region", Value.text(region)));
            } else {
                leaveOut(target, "another target of the name stands in " + region + ", and routing by latency has one "
                        + "in a region; draw it in another one, or choose another policy");
            }
        }
    }

    private void failover(List<RecordTarget> targets) {
        List<RecordTarget> rest = new ArrayList<>(targets);
        Optional<RecordTarget> primary = take(rest, "primary");
        Optional<RecordTarget> secondary = take(rest, "secondary");
        List<RecordTarget> unsaid = rest.stream().filter(target -> !target.settings().has("failoverRole")).toList();
        List<RecordTarget> open = new ArrayList<>(unsaid);
        primary.or(() -> next(open)).ifPresent(target -> put(target, Fields.of("Failover", Value.text("PRIMARY"))));
        secondary.or(() -> next(open)).ifPresent(target -> put(target, Fields.of("Failover",
                Value.text("SECONDARY"))));
        targets.stream().filter(target -> !routed.containsKey(target)).forEach(target -> leaveOut(target,
                "failover has one primary and one secondary record; set the failover role of each line"));
    }

    private static Optional<RecordTarget> take(List<RecordTarget> rest, String role) {
        Optional<RecordTarget> found = rest.stream().filter(target -> target.settings().is("failoverRole", role))
                .findFirst();
        found.ifPresent(rest::remove);
        return found;
    }

    private static Optional<RecordTarget> next(List<RecordTarget> open) {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.removeFirst());
    }

    private void geolocation(List<RecordTarget> targets) {
        Set<Fields> places = new HashSet<>();
        for (RecordTarget target : targets) {
            Fields place = place(target.settings());
            if (places.add(place)) {
                put(target, Fields.of("GeoLocation", place));
            } else {
                leaveOut(target, "another target of the name answers the same place; set a place at each line, such as "
                        + "DE, continent:EU, or * for everybody else");
            }
        }
    }

    private static Fields place(Properties settings) {
        String place = settings.text("location").orElse("*");
        return place.startsWith(CONTINENT)
                ? Fields.of("ContinentCode", Value.text(place.substring(CONTINENT.length())))
                : Fields.of("CountryCode", Value.text(place));
    }

    private void multivalue(RecordTarget target) {
        if (target.facet().get("Alias").isPresent()) {
            leaveOut(target, "an alias record is no multivalue answer; choose another policy, such as weighted");
        } else {
            put(target, Fields.EMPTY.with("MultiValueAnswer", true));
        }
    }

    private void first(List<RecordTarget> targets, String policy) {
        routed.put(targets.getFirst(), Fields.EMPTY);
        String reason = policy.equals("simple") ? "simple routing has one record of a name"
                : "a template does not carry the policy " + policy;
        targets.stream().skip(1).forEach(target -> leaveOut(target, reason
                + "; give the line a name of its own, or choose another policy at the zone"));
    }

    private void put(RecordTarget target, Fields fields) {
        routed.put(target, Fields.EMPTY.with("SetIdentifier", stack.base(target.target())).with(fields));
    }

    private void leaveOut(RecordTarget target, String reason) {
        stack.assume(target.target(), "Record in " + stack.drawing().name(target.zone()),
                "left out, since " + reason);
    }
}
