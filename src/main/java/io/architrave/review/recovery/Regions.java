package io.architrave.review.recovery;

import static io.architrave.model.RecoveryClass.ACTIVE_ACTIVE;
import static io.architrave.model.RecoveryClass.BACKUP_RESTORE;
import static io.architrave.model.RecoveryClass.HOT_STANDBY;
import static io.architrave.model.RecoveryClass.PILOT_LIGHT;
import static io.architrave.model.RecoveryClass.WARM_STANDBY;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.model.RecoveryClass;
import io.architrave.topology.ServiceClass;
import io.architrave.topology.Topology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares each region with the first one: data, code, and what leads users there. What is global takes part in
/// nothing: it survives by itself.
final class Regions {

    /// What a bucket holds that is made again, not recovered.
    private static final Set<String> MADE_AGAIN =
            Set.of("static", "logs", "artifacts", "results", "processed", "backup");

    private final Topology topology;
    private final Backups backups;
    private final Routing routing;
    private final Map<String, List<ServiceClass>> byRegion;

    Regions(Topology topology) {
        this.topology = topology;
        this.backups = new Backups(topology);
        this.routing = new Routing(topology);
        this.byRegion = topology.services().all().stream()
                .filter(service -> service.region().isPresent())
                .collect(Collectors.groupingBy(service -> service.region().orElseThrow()));
    }

    Recovery recovery() {
        var regions = new TreeSet<String>();
        topology.services().all().stream().filter(this::counts)
                .forEach(service -> service.region().ifPresent(regions::add));
        backups.regions().forEach(regions::add);
        var home = home(regions);
        return new Recovery(
                home,
                home.stream().flatMap(this::data).map(ServiceClass::id).toList(),
                home.stream()
                        .flatMap(first -> regions.stream()
                                .filter(region -> !region.equals(first))
                                .map(region -> new Site(region, tiers(region).findAny().isPresent(),
                                        gaps(first, region))))
                        .toList());
    }

    /// A certificate or an alarm makes no second region.
    private boolean counts(ServiceClass service) {
        return Stream.of(Role.DATA_STORE, Role.COMPUTE, Role.ENTRY).anyMatch(role -> has(service, role));
    }

    private boolean has(ServiceClass service, Role role) {
        return topology.hasRole(service.first(), role);
    }

    /// The region with the most data that takes writes there alone; of equals the one that serves most, then the
    /// document's own.
    private Optional<String> home(Set<String> regions) {
        var own = topology.diagram().settings().region();
        return regions.stream().min(Comparator
                .comparing((String region) -> -data(region)
                        .filter(topology.copies()::takesWrites)
                        .count())
                .thenComparing(region -> -tiers(region).mapToInt(tier -> running(tier)).sum())
                .thenComparing(region -> !region.equals(own))
                .thenComparing(region -> region));
    }

    private Stream<ServiceClass> in(String region) {
        return byRegion.getOrDefault(region, List.of()).stream();
    }

    /// What would be lost with the region.
    private Stream<ServiceClass> data(String region) {
        return in(region)
                .filter(service -> has(service, Role.DATA_STORE) && has(service, Role.PERSISTENT))
                .filter(service -> service.first().properties().text("bucketRole")
                        .filter(MADE_AGAIN::contains).isEmpty())
                .filter(service -> !service.first().properties().is("storeRole", "cache"));
    }

    /// What answers requests there or does its work, front doors included.
    private Stream<ServiceClass> tiers(String region) {
        return in(region)
                .filter(service -> has(service, Role.COMPUTE) || has(service, Role.ENTRY))
                .filter(service -> !has(service, Role.DATA_STORE));
    }

    private List<Gap> gaps(String home, String region) {
        var gaps = new ArrayList<Gap>();
        var copies = in(region)
                .filter(service -> has(service, Role.DATA_STORE))
                .collect(Collectors.toMap(topology.copies()::data, Function.identity(), (one, _) -> one));
        data(home).forEach(store -> ofData(store, Optional.ofNullable(copies.get(topology.copies().data(store))), home,
                region).ifPresent(gaps::add));
        ofCode(home, region, gaps);
        return gaps;
    }

    private Optional<Gap> ofData(ServiceClass store, Optional<ServiceClass> copy, String home, String region) {
        if (copy.isPresent()) {
            return topology.copies().takesWrites(copy.get()) ? Optional.empty()
                    : Optional.of(gap(ACTIVE_ACTIVE, copy.get(), name(copy.get()) + " takes no writes in " + region
                            + ": it follows " + name(store) + " in " + home + "."));
        }
        return Optional.of(backups.reach(store, region)
                ? gap(PILOT_LIGHT, store,
                        name(store) + " is in " + region + " as a backup only, which has to be restored.")
                : gap(BACKUP_RESTORE, store, name(store) + " has no copy in " + region + "."));
    }

    /// Of each type the ones of the first region against as many of the other one, the largest first.
    private void ofCode(String home, String region, List<Gap> gaps) {
        var there = byType(region);
        var here = byType(home);
        if (here.isEmpty()) {
            gaps.add(new Gap(WARM_STANDBY, Optional.empty(), "Nothing is drawn in " + home + " that does the work."));
            return;
        }
        ofUsers(home, region).ifPresent(gaps::add);
        here.forEach((type, tiers) -> {
            var standing = there.getOrDefault(type, List.of());
            for (int i = 0; i < tiers.size(); i++) {
                ofTier(tiers.get(i), i < standing.size() ? Optional.of(standing.get(i)) : Optional.empty(), region)
                        .ifPresent(gaps::add);
            }
        });
    }

    private Map<String, List<ServiceClass>> byType(String region) {
        var byType = new LinkedHashMap<String, List<ServiceClass>>();
        tiers(region)
                .sorted(Comparator.comparingInt((ServiceClass tier) -> running(tier)).reversed()
                        .thenComparing(ServiceClass::id))
                .forEach(tier -> byType.computeIfAbsent(tier.first().type().value(), _ -> new ArrayList<>()).add(tier));
        return byType;
    }

    private static Optional<Gap> ofTier(ServiceClass tier, Optional<ServiceClass> standing, String region) {
        if (standing.isEmpty()) {
            return Optional.of(gap(WARM_STANDBY, tier, "Nothing stands in for " + name(tier) + " in " + region + "."));
        }
        var other = standing.get();
        int runs = running(other);
        int needed = running(tier);
        if (runs == 0 && needed > 0) {
            return Optional.of(gap(WARM_STANDBY, other, name(other) + " runs no copies in " + region + "."));
        }
        return runs >= needed ? Optional.empty()
                : Optional.of(gap(HOT_STANDBY, other, name(other) + " runs " + runs + " in " + region + " where "
                        + name(tier) + " runs " + needed + "."));
    }

    /// Instances, tasks or nodes; one for what AWS runs without any.
    private static int running(ServiceClass tier) {
        return tier.members().stream().mapToInt(node -> running(node)).sum();
    }

    private static int running(Node node) {
        return Stream.of("desiredCapacity", "minCapacity")
                .flatMap(key -> node.properties().number(key).stream())
                .map(BigDecimal::intValue)
                .findFirst()
                .orElse(1);
    }

    private Optional<Gap> ofUsers(String home, String region) {
        return switch (routing.to(region, home)) {
            case Routing.Lead.Nothing _ ->
                    Optional.of(new Gap(WARM_STANDBY, Optional.empty(), "Nothing leads users to " + region
                            + ": somebody has to point them there."));
            case Routing.Lead.ByHand(var router) ->
                    Optional.of(
                            gap(WARM_STANDBY, router, name(router) + " does not check the health of what it leads to:"
                                    + " somebody has to point it to " + region + "."));
            case Routing.Lead.OnFailure(var router) ->
                    Optional.of(gap(ACTIVE_ACTIVE, router, name(router) + " leads to " + region + " only when " + home
                            + " is down."));
            case Routing.Lead.Always _ -> Optional.empty();
        };
    }

    private static Gap gap(RecoveryClass below, ServiceClass about, String sentence) {
        return new Gap(below, Optional.of(about.id()), sentence);
    }

    private static String name(ServiceClass service) {
        return service.name().isBlank() ? service.id().value() : service.name();
    }
}
