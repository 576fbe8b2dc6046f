package io.architrave.review.availability;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What follows where nobody waits for an answer: from each source of events or data all that these pass through. A
/// part that fails holds them up and, where queues or retries are drawn, loses none.
final class Deliveries {

    private final Topology topology;
    private final List<ServiceClass> classes;
    private final List<BitSet> passes;
    private final BitSet reached = new BitSet();

    Deliveries(Topology topology) {
        this.topology = topology;
        this.classes = topology.services().all();
        this.passes = classes.stream().map(_ -> new BitSet()).toList();
        topology.diagram().edges().filter(Deliveries::carries).forEach(edge -> working(edge.from())
                .ifPresent(from -> working(edge.to())
                        .filter(to -> to.number() != from.number())
                        .ifPresent(to -> {
                            passes.get(from.number()).set(to.number());
                            reached.set(to.number());
                        })));
    }

    private static boolean carries(Edge edge) {
        return switch (edge.relation()) {
            case CALL, EVENT, DATA -> !edge.properties().isOff("hard");
            case FAILURE, NETWORK, REPLICATION, ASSOCIATION -> false;
        };
    }

    /// What watches or helps is not waited for.
    private Optional<ServiceClass> working(ElementId element) {
        return topology.services().of(element)
                .filter(service -> !topology.hasRole(service.first(), Role.HELPER)
                        && !topology.hasRole(service.first(), Role.OBSERVABILITY));
    }

    /// One from each source: what sends something and is sent nothing.
    List<Way> all() {
        var ways = new ArrayList<Way>();
        IntStream.range(0, classes.size())
                .filter(number -> !reached.get(number) && !passes.get(number).isEmpty())
                .mapToObj(classes::get)
                .forEach(source -> {
                    var needed = behind(source);
                    var served = classes.get(needed.nextSetBit(0));
                    needed.set(source.number(), !topology.hasRole(source.first(), Role.CLIENT));
                    ways.add(new Way(Journey.Kind.DELIVERY, source, List.of(), served, needed, List.of(), false));
                });
        return ways;
    }

    private BitSet behind(ServiceClass source) {
        var seen = new BitSet();
        var waiting = new ArrayDeque<ServiceClass>();
        waiting.add(source);
        while (!waiting.isEmpty()) {
            next(waiting.poll()).filter(next -> !seen.get(next.number())).forEach(next -> {
                seen.set(next.number());
                waiting.add(next);
            });
        }
        return seen;
    }

    private Stream<ServiceClass> next(ServiceClass service) {
        return passes.get(service.number()).stream().mapToObj(classes::get);
    }
}
