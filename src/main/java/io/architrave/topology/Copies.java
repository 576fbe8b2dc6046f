package io.architrave.topology;

import io.architrave.catalog.Role;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which stores hold the same data in several regions, and which of them take writes.
public final class Copies {

    private final Topology topology;
    private final Set<Replication> replications;
    private final Map<Integer, Integer> same = new HashMap<>();

    /// From and to by the numbers of their classes.
    private record Replication(int from, int to, boolean bothWays) {}

    Copies(Topology topology) {
        this.topology = topology;
        this.replications = topology.diagram().edges()
                .filter(edge -> edge.relation() == Relation.REPLICATION)
                .flatMap(edge -> service(edge.from()).stream()
                        .flatMap(from -> service(edge.to()).stream()
                                .map(to -> new Replication(from.number(), to.number(), edge.runsBothWays()))))
                .collect(Collectors.toSet());
        replications.forEach(copy -> same.put(data(copy.to), data(copy.from)));
    }

    private Optional<ServiceClass> service(ElementId store) {
        return topology.services().of(store)
                .filter(service -> topology.hasRole(service.first(), Role.DATA_STORE));
    }

    /// A number that stands for the data of a store: the same for all stores that copy each other.
    public int data(ServiceClass store) {
        return data(store.number());
    }

    private int data(int store) {
        int at = store;
        for (var next = same.get(at); next != null && next != at; next = same.get(at)) {
            at = next;
        }
        return at;
    }

    /// Whether the store takes writes of its own: it copies none, or what it copies takes its writes back.
    public boolean takesWrites(ServiceClass store) {
        return replications.stream()
                .filter(copy -> copy.to == store.number() && copy.from != store.number())
                .allMatch(copy -> copy.bothWays
                        || replications.contains(new Replication(store.number(), copy.from, false)));
    }
}
