package io.architrave.review.reliability;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Change;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.RecoveryClass;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.review.recovery.Gap;
import io.architrave.review.recovery.Site;
import io.architrave.topology.Types;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a second region is there to answer, each store of the first has to be there in some form.
final class RecoveryData implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "REL-DR-DATA-REPLICATION", "The data goes along into the second region")
            .drawn(Severity.ERROR)
            .practices("REL13-BP02", "REL10-BP01")
            .why("A region that is to take over comes up without what is not copied into it, and what is in the first one is "
                    + "out of reach.")
            .remedy("Replicate the store into the second region (a read replica, a global table, a global database, the "
                    + "replication of a bucket), or copy its backups there.")
            .mends()
            .source(
                    "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        var recovery = workload.recovery();
        return recovery.best().filter(Site::hasCode).stream()
                .flatMap(site -> recovery.data().stream()
                        .flatMap(store -> workload.diagram().node(store).stream())
                        .map(store -> judge(workload, store, site)));
    }

    private static Assessment judge(Workload workload, Node store, Site site) {
        return site.missingFor(RecoveryClass.BACKUP_RESTORE).stream()
                .filter(gap -> gap.element().equals(Optional.of(store.id())))
                .map(Gap::sentence)
                .findFirst()
                .map(sentence -> Assessment.fail(store, sentence).withFix(fix(workload, store, site)))
                .orElseGet(() -> Assessment.pass(store));
    }

    /// Only what stands in a region as such: what stands in a VPC needs subnets there first.
    private static Optional<Fix> fix(Workload workload, Node store, Site site) {
        boolean regional = workload.catalog().find(store.type())
                .map(ServiceType::placement)
                .filter(placement -> placement.in().contains(Types.REGION))
                .isPresent();
        return workload.groups(Types.REGION)
                .filter(_ -> regional)
                .filter(region -> region.properties().is("region", site.region()))
                .findFirst()
                .map(region -> Fix.of(
                        "Add a copy in " + site.region() + " and replicate to it",
                        () -> copy(workload, store, region)));
    }

    private static Change copy(Workload workload, Node store, Group region) {
        var additions = new Additions(workload);
        ElementId copy = additions.in(
                Optional.of(region.id()), region, store.type().value(), store.id() + "-copy",
                Workload.name(store) + ", copy", store.properties());
        return additions.connect(Relation.REPLICATION, store.id(), copy).change();
    }
}
