package io.architrave.review.availability;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.review.availability.Way.Router;
import io.architrave.topology.CallGraph;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways of requests from a client to the services that answer them, and what each of these needs.
///
/// A proxy passes a request on to one of those behind it, so a way leads through proxies to the first service that is
/// none, by the fewest of them: what a client can do without is no dependency. A service itself needs all that it calls,
/// and what these call, unless the call is marked soft or goes to a cache that holds nothing but copies. What passes
/// through a queue or an event is not waited for, and what helps (secrets, keys, logs) is kept by those who need it.
final class Requests {

    private static final TypeKey HOSTED_ZONE = TypeKey.of("route53-hosted-zone");
    private static final TypeKey ACCELERATOR = TypeKey.of("global-accelerator");

    private final Topology topology;
    private final CallGraph calls;
    private final Map<Integer, List<Steering>> steering = new HashMap<>();
    private final Map<Integer, List<ServiceClass>> fetched = new HashMap<>();
    private final Map<Integer, BitSet> needs = new HashMap<>();

    /// A DNS record that leads to an entry.
    ///
    /// @param standby answers only while another one does not
    /// @param checked answers only while the entry is healthy
    private record Steering(ServiceClass zone, ServiceClass entry, boolean standby, boolean checked) {

        static Steering of(Edge record, Ends ends) {
            var properties = record.properties();
            return new Steering(
                    ends.from,
                    ends.to,
                    properties.is("failoverRole", "secondary"),
                    properties.isOn("healthCheck") || properties.isOn("evaluateTargetHealth"));
        }
    }

    Requests(Topology topology) {
        this.topology = topology;
        this.calls = topology.calls();
        topology.diagram().edges().forEach(edge -> ends(edge).ifPresent(ends -> {
            if (edge.relation() == Relation.NETWORK && ends.from.first().type().equals(HOSTED_ZONE)) {
                steering.computeIfAbsent(ends.from.number(), _ -> new ArrayList<>()).add(Steering.of(edge, ends));
            } else if (edge.relation() == Relation.DATA && isFetched(ends)) {
                fetched.computeIfAbsent(ends.from.number(), _ -> new ArrayList<>()).add(ends.to);
            }
        }));
    }

    private record Ends(ServiceClass from, ServiceClass to) {}

    private Optional<Ends> ends(Edge edge) {
        var services = topology.services();
        return services.of(edge.from()).flatMap(from -> services.of(edge.to()).map(to -> new Ends(from, to)));
    }

    /// The origin of a distribution, or what a client takes from a store itself: data for which somebody waits.
    private boolean isFetched(Ends ends) {
        return topology.hasRole(ends.to.first(), Role.DATA_STORE)
                && (isProxy(ends.from) || topology.hasRole(ends.from.first(), Role.CLIENT));
    }

    /// One for each service that the client reaches through proxies alone.
    List<Way> of(ServiceClass client) {
        var ways = new ArrayList<Way>();
        var seen = new BitSet();
        var waiting = new ArrayDeque<List<ServiceClass>>();
        seen.set(client.number());
        waiting.add(List.of(client));
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            next(path.getLast()).filter(next -> !calls.isClient(next) && !seen.get(next.number())).forEach(next -> {
                seen.set(next.number());
                if (isProxy(next)) {
                    waiting.add(Stream.concat(path.stream(), Stream.of(next)).toList());
                } else {
                    ways.add(way(client, path.subList(1, path.size()), next));
                }
            });
        }
        return ways;
    }

    private Way way(ServiceClass client, List<ServiceClass> path, ServiceClass served) {
        var needed = (BitSet) needs(served).clone();
        path.forEach(proxy -> needed.set(proxy.number()));
        var entry = path.stream().filter(proxy -> proxy.region().isPresent()).findFirst().orElse(served);
        var led = led(entry).toList();
        var routers = Stream.concat(
                path.stream()
                        .filter(proxy -> proxy.first().type().equals(ACCELERATOR))
                        .map(proxy -> new Router(proxy, true)),
                led.stream().map(steer -> new Router(steer.zone, steer.checked))).toList();
        return new Way(
                Journey.Kind.REQUEST, client, path, served, needed, routers, led.stream().anyMatch(Steering::standby));
    }

    private Stream<Steering> led(ServiceClass entry) {
        return steering.values().stream()
                .flatMap(List::stream)
                .filter(steer -> steer.entry.number() == entry.number());
    }

    /// The service and all that it waits for.
    private BitSet needs(ServiceClass service) {
        return needs.computeIfAbsent(service.number(), _ -> {
            var needed = new BitSet();
            var waiting = new ArrayDeque<ServiceClass>();
            needed.set(service.number());
            waiting.add(service);
            while (!waiting.isEmpty()) {
                next(waiting.poll())
                        .filter(next -> !calls.isClient(next) && !isCopy(next) && !needed.get(next.number()))
                        .forEach(next -> {
                            needed.set(next.number());
                            waiting.add(next);
                        });
            }
            return needed;
        });
    }

    private Stream<ServiceClass> next(ServiceClass service) {
        return Stream.of(
                calls.hardCallees(service),
                steering.getOrDefault(service.number(), List.of()).stream().map(Steering::entry),
                fetched.getOrDefault(service.number(), List.of()).stream())
                .flatMap(callees -> callees)
                .filter(callee -> !topology.hasRole(callee.first(), Role.HELPER));
    }

    private boolean isProxy(ServiceClass service) {
        return topology.hasRole(service.first(), Role.PROXY);
    }

    /// A cache from which a service can do without for a while, the slower.
    private boolean isCopy(ServiceClass service) {
        var properties = service.first().properties();
        return topology.hasRole(service.first(), Role.CACHE)
                && !properties.is("storeRole", "session")
                && !properties.is("storeRole", "primary");
    }
}
