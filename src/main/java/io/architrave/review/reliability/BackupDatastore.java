package io.architrave.review.reliability;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class BackupDatastore implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("REL-BACKUP-DATASTORE", "Stores that nothing can rebuild are backed up")
            .setting(Severity.ERROR)
            .practices("REL09-BP01", "REL09-BP03")
            .why("A copy in another zone or region copies a deletion or a corruption too; only a backup brings data back.")
            .remedy("Keep automatic backups for some days, turn point-in-time recovery on, or put it into a backup plan.")
            .mends()
            .source("https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html");

    private static final int PROPOSED_DAYS = 7;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        if (!workload.isProduction()) {
            return Stream.empty();
        }
        return workload.nodes(Role.DATA_STORE)
                .filter(node -> workload.offers(node, "backupRetentionDays") || workload.offers(node, "pitr"))
                .filter(node -> holdsOriginals(workload, node))
                .map(node -> Assessment.of(
                        node,
                        isBackedUp(workload, node),
                        "Whether " + Workload.name(node) + " is backed up is not set.",
                        () -> Assessment.fail(node, Workload.name(node) + " has no automatic backup.")
                                .with(fix(workload, node))));
    }

    /// A cache counts only where it says that it is used as the first store.
    private static boolean holdsOriginals(Workload workload, Node node) {
        return node.properties().text("storeRole").map("primary"::equals).orElse(workload.has(node, Role.PERSISTENT));
    }

    private static Optional<Boolean> isBackedUp(Workload workload, Node node) {
        var days = Capacity.of(node, "backupRetentionDays");
        var pitr = node.properties().flag("pitr");
        boolean planned = workload.sources(node, Relation.ASSOCIATION)
                .anyMatch(helper -> helper.type().value().startsWith("backup"));
        if (planned || days.filter(number -> number > 0).isPresent() || pitr.orElse(false)) {
            return Optional.of(true);
        }
        return days.isPresent() || pitr.isPresent() ? Optional.of(false) : Optional.empty();
    }

    private static Fix fix(Workload workload, Node node) {
        return workload.offers(node, "pitr")
                ? Fix.of("Turn point-in-time recovery on", Change.SetProperty.of(node.id(), "pitr", true))
                : Fix.of(
                        "Keep backups for " + PROPOSED_DAYS + " days",
                        Change.SetProperty.of(node.id(), "backupRetentionDays", PROPOSED_DAYS));
    }
}
