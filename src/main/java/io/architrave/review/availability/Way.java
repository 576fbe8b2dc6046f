package io.architrave.review.availability;

import io.architrave.topology.ServiceClass;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// How work gets from where it begins to the service that does it, and what that needs.
///
/// @param path proxies, the one next to the client first
/// @param needed numbers of all classes without which it fails, the path included
/// @param routers what leads clients to this way or to another one
/// @param standby whether DNS leads there only when another way is down
record Way(
        Journey.Kind kind,
        ServiceClass client,
        List<ServiceClass> path,
        ServiceClass served,
        BitSet needed,
        List<Router> routers,
        boolean standby) {

    /// @param automatic whether it leaves out what does not answer, by itself
    record Router(ServiceClass service, boolean automatic) {}

    Optional<String> region() {
        return served.region().or(() -> path.stream().flatMap(proxy -> proxy.region().stream()).findFirst());
    }

    boolean sharesRouter(Way other) {
        return routers.stream().anyMatch(other::isLedBy);
    }

    /// Whether clients of this way are led to the other one, by themselves, when this one does not answer.
    boolean failsOverTo(Way other) {
        return routers.stream().filter(Router::automatic).anyMatch(other::isLedBy);
    }

    private boolean isLedBy(Router router) {
        return routers.stream().anyMatch(mine -> mine.service().number() == router.service().number());
    }

    /// What it needs, and what leads to it: that is a dependency only where there is a choice.
    BitSet neededWithRouters() {
        var all = (BitSet) needed.clone();
        routers.forEach(router -> all.set(router.service().number()));
        return all;
    }
}
