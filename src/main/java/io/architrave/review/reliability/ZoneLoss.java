package io.architrave.review.reliability;

import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.CallGraph;
import io.architrave.topology.Dominators;
import io.architrave.topology.ServiceClass;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes each zone away in turn and asks which stores the users still reach.
final class ZoneLoss implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-AZ-LOSS", "Users reach their data when any one zone is lost")
            .drawn(Severity.ERROR)
            .practices("REL10-BP01")
            .why("Each element may pass by itself and the whole still fail, as where the application runs in zone a and its "
                    + "database in zone b.")
            .remedy("Give the elements named here a second zone; each has a finding of its own with a fix.")
            .source("https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/availability-zones.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private record Zone(String region, String letter) implements Comparable<Zone> {
        private static final Comparator<Zone> ORDER = Comparator.comparing(Zone::letter).thenComparing(Zone::region);

        @Override
        public int compareTo(Zone other) {
            return ORDER.compare(this, other);
        }

        boolean takes(ServiceClass service) {
            return service.region().filter(region::equals).isPresent() && service.zones().isLostWith(letter);
        }

        boolean mayTake(Workload workload, ServiceClass service) {
            return takes(service)
                    || service.region().filter(region::equals).isPresent()
                            && service.zones().named().contains(letter)
                            && service.members().stream()
                                    .allMatch(member -> workload.topology().places().zonesAreOpen(member.id()));
        }
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var calls = workload.topology().calls();
        var stores = calls.servingStores().toList();
        if (stores.isEmpty()) {
            return Stream.empty();
        }
        var losses = new TreeMap<Zone, BitSet>();
        var possible = new TreeMap<Zone, BitSet>();
        for (var zone : zones(calls)) {
            losses.put(zone, calls.reachedWithout(zone::takes));
            possible.put(zone, calls.reachedWithout(service -> zone.mayTake(workload, service)));
        }
        var dominators = calls.dominators();
        return stores.stream().map(store -> judge(workload, dominators, store, losses, possible));
    }

    private static Set<Zone> zones(CallGraph calls) {
        return calls.serving()
                .flatMap(service -> service.region().stream()
                        .flatMap(region -> service.zones().named().stream().map(letter -> new Zone(region, letter))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Assessment judge(
            Workload workload,
            Dominators dominators,
            ServiceClass store,
            Map<Zone, BitSet> losses,
            Map<Zone, BitSet> possible) {
        var lost = without(store, losses);
        if (!lost.isEmpty()) {
            return failure(workload, dominators, store, lost);
        }
        return without(store, possible).isEmpty()
                ? Assessment.pass(store.first())
                : Assessment.open(
                        store.first(),
                        "Whether users reach " + store.name()
                                + " after the loss of a zone depends on a Multi-AZ setting that is "
                                + "unset on the way.");
    }

    private static List<Zone> without(ServiceClass store, Map<Zone, BitSet> reached) {
        return reached.entrySet().stream()
                .filter(entry -> !entry.getValue().get(store.number()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<ElementId> cut(Stream<ServiceClass> services, List<Zone> lost) {
        return services.filter(service -> lost.stream().anyMatch(zone -> zone.takes(service)))
                .flatMap(service -> service.members().stream())
                .map(Node::id)
                .toList();
    }

    private static Assessment failure(Workload workload, Dominators dominators, ServiceClass store, List<Zone> lost) {
        var cut = cut(dominators.of(store).stream(), lost);
        if (cut.isEmpty()) {
            // No element alone stands in the way: it is several ways that all lead through that zone.
            cut = cut(workload.topology().calls().serving(), lost);
        }
        var zones = lost.stream().map(Zone::letter).distinct().collect(Collectors.joining(" or zone "));
        return Assessment.fail(
                store.first(),
                "Losing zone " + zones + " cuts users off from " + store.name() + ". Only in one zone: "
                        + workload.names(cut) + ".")
                .with(cut);
    }
}
