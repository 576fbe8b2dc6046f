package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import java.util.Set;
import java.util.stream.Stream;

/// What the internet meets: clients, the first AWS elements behind them, and whether an element answers at a public
/// address.
public final class Exposure {

    private final DiagramIndex index;
    private final Diagram diagram;
    private final Catalog catalog;
    private final Set<ElementId> left;

    Exposure(DiagramIndex index, Catalog catalog, Set<ElementId> left) {
        this.index = index;
        this.diagram = index.diagram();
        this.catalog = catalog;
        this.left = left;
    }

    /// Users, devices and third parties outside of AWS and of the company's own data centres.
    public Stream<Node> clients() {
        return diagram.nodes().filter(this::isClient);
    }

    public boolean isClient(Node node) {
        return catalog.hasRole(node, Role.CLIENT)
                && index.enclosing(node.id(), Types.DATA_CENTRE).isEmpty();
    }

    /// Calls and data from clients to what is no client.
    public Stream<Edge> requests() {
        return diagram.edges()
                .filter(edge -> edge.relation() == Relation.CALL || edge.relation() == Relation.DATA)
                .filter(edge -> !left.contains(edge.id()))
                .filter(edge -> isClient(edge.from()) && diagram.node(edge.to()).isPresent() && !isClient(edge.to()));
    }

    private boolean isClient(ElementId id) {
        return diagram.node(id).filter(this::isClient).isPresent();
    }

    /// The first AWS elements that requests from clients meet, by id.
    public Stream<Node> entries() {
        return requests().map(Edge::to).distinct().sorted().flatMap(id -> diagram.node(id).stream());
    }

    /// Whether it answers at a public address: it says so, or clients call it. An element with the role of an entry and
    /// no word about its scheme is taken by who calls it: one that only elements within AWS call is internal, unless
    /// its service is public by nature (a CDN, an API).
    public boolean isInternetFacing(Node node) {
        var properties = node.properties();
        if (catalog.hasRole(node, Role.LOAD_BALANCER)) {
            return properties.text("scheme").map("internet-facing"::equals).orElseGet(() -> isRequested(node));
        }
        if (catalog.hasRole(node, Role.API)) {
            return !properties.is("endpointType", "private");
        }
        boolean atEdge = catalog.hasRole(node, Role.ENTRY)
                && catalog.summary(node.type()).filter(type -> type.scope() == Scope.EDGE).isPresent();
        return atEdge || properties.has("functionUrlAuth") || properties.isOn("publicIp") || isRequested(node);
    }

    private boolean isRequested(Node node) {
        return index.incoming(node.id())
                .anyMatch(edge -> (edge.relation() == Relation.CALL || edge.relation() == Relation.DATA)
                        && !left.contains(edge.id())
                        && isClient(edge.from()));
    }
}
