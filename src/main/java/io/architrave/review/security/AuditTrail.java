package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Group;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import io.architrave.topology.Types;
import java.util.stream.Stream;

final class AuditTrail implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-CLOUDTRAIL", "The account keeps an audit trail")
            .drawn(Severity.WARNING)
            .practices("SEC04-BP01", "SEC04-BP02")
            .why("Without it nobody can say afterwards who did what.")
            .remedy("Keep a multi-region or organization trail in a bucket that the account itself cannot change.")
            .mends()
            .source("https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// One answer for each account that is drawn, or one for the document where none is.
    @Override
    public Stream<Assessment> assess(Workload workload) {
        var accounts = workload.groups(Types.ACCOUNT).toList();
        if (accounts.isEmpty()) {
            boolean anything = workload.nodes().anyMatch(node -> !workload.has(node, Role.CLIENT));
            return anything ? Stream.of(judge(workload)) : Stream.empty();
        }
        return accounts.stream().map(account -> hasTrail(workload, account)
                ? Assessment.pass(account)
                : Assessment.fail(account, "No audit trail is drawn for " + Workload.name(account) + ".")
                        .with(fix(account)));
    }

    private static Assessment judge(Workload workload) {
        return workload.nodes("cloudtrail").findAny().isPresent()
                ? Assessment.pass(Assessment.DOCUMENT)
                : Assessment.fail(Assessment.DOCUMENT, "No audit trail is drawn.");
    }

    private static boolean hasTrail(Workload workload, Group account) {
        return account.properties().text("trail").filter(trail -> !trail.equals("none")).isPresent()
                || workload.nodes("cloudtrail")
                        .anyMatch(trail -> workload.index().isInside(trail.id(), account.id())
                                || trail.properties().is("scope", "organization"));
    }

    private static Fix fix(Group account) {
        return Fix.of("Keep a multi-region trail", Change.SetProperty.of(account.id(), "trail", "multi-region"));
    }
}
