package io.architrave.topology;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Facts;
import io.architrave.catalog.Role;
import io.architrave.catalog.Scope;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the way that traffic takes out of a VPC, after "Connect to the internet or other networks" of the VPC user
/// guide: an endpoint of the service first, then NAT, then the internet gateway for what has a public address. A Lambda
/// function never has one, so that a public subnet does not help it.
public final class Routes {

    private final DiagramIndex index;
    private final Catalog catalog;
    private final Places places;
    private final Networks networks;

    Routes(DiagramIndex index, Catalog catalog, Places places, Networks networks) {
        this.index = index;
        this.catalog = catalog;
        this.places = places;
        this.networks = networks;
    }

    public Route between(ElementId from, ElementId to) {
        var home = places.vpc(from);
        var caller = index.diagram().node(from);
        if (home.isEmpty() || caller.isEmpty() || places.subnets(from).isEmpty()) {
            return new Route.Direct();
        }
        if (!isPublicService(to)) {
            if (home.equals(places.vpc(to))) {
                return new Route.Direct();
            }
            if (leadsTo(home.get(), to)) {
                return new Route.BetweenNetworks();
            }
        }
        var endpoint = index.diagram().node(to).flatMap(target -> networks.endpointFor(home.get(), target.type()));
        return endpoint.<Route>map(Route.Through::new).orElseGet(() -> out(caller.get()));
    }

    private Route out(Node caller) {
        var routes = new ArrayList<NatRoute>();
        var cutOff = new ArrayList<ElementId>();
        boolean byAddress = false;
        for (var subnet : places.subnets(caller.id())) {
            var nat = networks.natFor(subnet);
            if (nat.isPresent()) {
                routes.add(nat.get());
            } else if (hasAddress(caller) && networks.effectiveTier(subnet).filter(Tier.PUBLIC::equals).isPresent()) {
                byAddress = true;
            } else {
                cutOff.add(subnet);
            }
        }
        if (!cutOff.isEmpty()) {
            return new Route.None(cutOff);
        }
        return byAddress && routes.isEmpty() ? new Route.InternetGateway() : new Route.Nat(routes);
    }

    /// What stands in a public subnet gets a public address by that subnet's default unless it says otherwise.
    private boolean hasAddress(Node caller) {
        return !attaches(caller) && !caller.properties().isOff("publicIp");
    }

    /// Called at the service's own address, wherever it runs its work: a function attached to a VPC as well. A store
    /// that stands in a VPC has its addresses there.
    private boolean isPublicService(ElementId target) {
        return index.diagram().node(target).filter(node -> catalog.summary(node.type())
                .filter(summary -> summary.scope() == Scope.REGIONAL).isPresent())
                .filter(node -> !(catalog.hasRole(node, Role.DATA_STORE) && attaches(node)
                        && places.vpc(node.id()).isPresent()))
                .isPresent();
    }

    private boolean attaches(Node node) {
        return catalog.typeOf(node)
                .filter(type -> type.facts().attachment() == Facts.Attachment.OPTIONAL)
                .isPresent();
    }

    /// Whether drawn network edges join the VPC with the target or something around it. Peering is not transitive: of
    /// the elements on the way, VPCs other than these two are not passed through.
    private boolean leadsTo(ElementId home, ElementId target) {
        Set<ElementId> goals = new HashSet<>();
        goals.add(target);
        index.enclosing(target).forEach(group -> goals.add(group.id()));
        var seen = new HashSet<>(Set.of(home));
        var waiting = new ArrayDeque<>(Set.of(home));
        while (!waiting.isEmpty()) {
            for (var edge : index.edges(waiting.pop())) {
                if (edge.relation() != Relation.NETWORK) {
                    continue;
                }
                for (var end : List.of(edge.from(), edge.to())) {
                    if (goals.contains(end)) {
                        return true;
                    }
                    if (index.diagram().node(end).isPresent() && seen.add(end)) {
                        waiting.add(end);
                    }
                }
            }
        }
        return false;
    }
}
