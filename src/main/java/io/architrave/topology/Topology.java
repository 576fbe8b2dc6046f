package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Typed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that a snapshot implies, built once: places and networks at once, the graphs when first asked for. Pure
/// and safe to share between threads.
public final class Topology {

    private final DiagramIndex index;
    private final Catalog catalog;
    private final Places places;
    private final Networks networks;
    private final Lazy<ServiceClasses> services;
    private final Lazy<CallGraph> calls;
    private final Lazy<Copies> copies;
    private final Exposure exposure;

    private Topology(
            DiagramIndex index,
            Catalog catalog,
            Places places,
            Networks networks,
            Lazy<ServiceClasses> services,
            Set<ElementId> left) {
        this.index = index;
        this.catalog = catalog;
        this.places = places;
        this.networks = networks;
        this.services = services;
        this.calls = new Lazy<>(() -> new CallGraph(index, catalog, services.get(), left));
        this.copies = new Lazy<>(() -> new Copies(this));
        this.exposure = new Exposure(index, catalog, left);
    }

    public static Topology of(DiagramIndex index, Catalog catalog) {
        var places = Places.of(index, catalog);
        return new Topology(
                index,
                catalog,
                places,
                Networks.of(index, catalog, places),
                new Lazy<>(() -> ServiceClasses.of(index, catalog, places)),
                Set.of());
    }

    /// The same drawing with some connections left out of all graphs, such as those that AWS does not offer: a path over
    /// them would hide what happens without.
    public Topology without(Set<ElementId> edges) {
        return edges.isEmpty() ? this : new Topology(index, catalog, places, networks, services, Set.copyOf(edges));
    }

    public DiagramIndex index() {
        return index;
    }

    public Diagram diagram() {
        return index.diagram();
    }

    public Catalog catalog() {
        return catalog;
    }

    public Places places() {
        return places;
    }

    public Networks networks() {
        return networks;
    }

    public Routes routes() {
        return new Routes(index, catalog, places, networks);
    }

    public ServiceClasses services() {
        return services.get();
    }

    public CallGraph calls() {
        return calls.get();
    }

    public Copies copies() {
        return copies.get();
    }

    public Exposure exposure() {
        return exposure;
    }

    /// The AWS region, for example `us-east-1`: that of the enclosing region group, else the document's. Empty for what
    /// is global, at the edge, on premises or not on AWS.
    public Optional<String> region(ElementId element) {
        return places.region(element);
    }

    public Zones zones(ElementId element) {
        return places.zones(element);
    }

    public List<ElementId> subnets(ElementId element) {
        return places.subnets(element);
    }

    public Optional<ElementId> vpc(ElementId element) {
        return places.vpc(element);
    }

    /// Whether a client reaches the node over calls.
    public boolean isOnServingPath(Node node) {
        return services().of(node.id()).filter(calls()::isServing).isPresent();
    }

    public boolean hasRole(Typed element, Role role) {
        return catalog.hasRole(element, role);
    }
}
