package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who calls whom, between service classes. A hard call is one not marked soft (`hard` off): its caller fails with its
/// callee. What passes through a queue or an event is no call at all.
public final class CallGraph {

    private final List<ServiceClass> classes;
    private final Catalog catalog;
    private final List<BitSet> calls;
    private final List<BitSet> hardCalls;
    private final BitSet clients = new BitSet();
    private final BitSet serving;

    CallGraph(DiagramIndex index, Catalog catalog, ServiceClasses services, Set<ElementId> left) {
        this.classes = services.all();
        this.catalog = catalog;
        this.calls = classes.stream().map(_ -> new BitSet()).toList();
        this.hardCalls = classes.stream().map(_ -> new BitSet()).toList();
        index.diagram().edges().filter(edge -> !left.contains(edge.id()))
                .forEach(edge -> connect(index, services, edge));
        for (var service : classes) {
            if (catalog.hasRole(service.first(), Role.CLIENT) && !calls.get(service.number()).isEmpty()) {
                clients.set(service.number());
            }
        }
        serving = reach(calls, new BitSet());
    }

    private void connect(DiagramIndex index, ServiceClasses services, Edge edge) {
        var from = services.of(edge.from());
        var to = services.of(edge.to());
        if (from.isEmpty() || to.isEmpty() || !carriesCalls(index, edge)) {
            return;
        }
        calls.get(from.get().number()).set(to.get().number());
        if (!edge.properties().isOff("hard")) {
            hardCalls.get(from.get().number()).set(to.get().number());
        }
    }

    /// Beside calls: a link out of an internet gateway, where a drawing leads users through it.
    private static boolean carriesCalls(DiagramIndex index, Edge edge) {
        return edge.relation() == Relation.CALL
                || edge.relation() == Relation.NETWORK
                        && Stream.of(edge.from(), edge.to())
                                .flatMap(end -> index.diagram().node(end).stream())
                                .anyMatch(node -> node.type().equals(Types.INTERNET_GATEWAY));
    }

    public List<ServiceClass> classes() {
        return classes;
    }

    public ServiceClass get(int number) {
        return classes.get(number);
    }

    /// Users, devices and third parties that call something.
    public Stream<ServiceClass> clients() {
        return clients.stream().mapToObj(classes::get);
    }

    public boolean isClient(ServiceClass service) {
        return clients.get(service.number());
    }

    /// Whether a client reaches it over calls; the clients themselves do not serve.
    public boolean isServing(ServiceClass service) {
        return serving.get(service.number()) && !isClient(service);
    }

    public Stream<ServiceClass> serving() {
        return classes.stream().filter(this::isServing);
    }

    /// Data stores that clients reach over hard calls.
    public Stream<ServiceClass> servingStores() {
        var hard = reach(hardCalls, new BitSet());
        return classes.stream()
                .filter(service -> hard.get(service.number()) && catalog.hasRole(service.first(), Role.DATA_STORE));
    }

    public Stream<ServiceClass> callees(ServiceClass service) {
        return calls.get(service.number()).stream().mapToObj(classes::get);
    }

    public Stream<ServiceClass> hardCallees(ServiceClass service) {
        return hardCalls.get(service.number()).stream().mapToObj(classes::get);
    }

    BitSet hardCallsOf(int number) {
        return hardCalls.get(number);
    }

    BitSet clientNumbers() {
        return clients;
    }

    /// The numbers of the classes that some client still reaches over hard calls when these are gone.
    public BitSet reachedWithout(Predicate<ServiceClass> gone) {
        var removed = new BitSet();
        classes.stream().filter(gone).forEach(service -> removed.set(service.number()));
        return reach(hardCalls, removed);
    }

    private BitSet reach(List<BitSet> graph, BitSet removed) {
        var seen = (BitSet) clients.clone();
        seen.andNot(removed);
        var waiting = new ArrayList<Integer>(seen.stream().boxed().toList());
        while (!waiting.isEmpty()) {
            var next = graph.get(waiting.removeLast());
            next.stream().filter(number -> !seen.get(number) && !removed.get(number)).forEach(number -> {
                seen.set(number);
                waiting.add(number);
            });
        }
        return seen;
    }

    /// Services that call each other in a circle, proxies contracted: each a list of two classes or more, or of one
    /// that calls itself directly.
    public List<List<ServiceClass>> cycles() {
        return new CallCycles(this, service -> catalog.hasRole(service.first(), Role.PROXY)).find();
    }

    /// The classes whose loss cuts every client off from a class; see [Dominators].
    public Dominators dominators() {
        return new Dominators(this);
    }
}
