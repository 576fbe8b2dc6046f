package io.architrave.review;

import java.util.Map;
import java.util.Optional;

/// Severities that a lens raises, by lens and rule. The lenses of healthcare and of disaster recovery ask for more than
/// the framework does in general; they publish no practice ids of their own for it.
final class Lenses {

    private static final Map<String, Map<String, Severity>> RAISED = Map.of(
            "hipaa", Map.of("SEC-CLOUDTRAIL", Severity.ERROR, "SEC-VPC-FLOW-LOGS", Severity.WARNING),
            "dr", Map.of("REL-S3-VERSIONING", Severity.WARNING, "REL-BACKUP-DATASTORE", Severity.ERROR));

    private Lenses() {}

    static Optional<Severity> raised(Workload workload, RuleInfo rule) {
        return RAISED.entrySet().stream()
                .filter(lens -> workload.hasLens(lens.getKey()))
                .flatMap(lens -> Optional.ofNullable(lens.getValue().get(rule.id())).stream())
                .min(Severity::compareTo);
    }
}
