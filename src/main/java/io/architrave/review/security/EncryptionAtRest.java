package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.stream.Stream;

final class EncryptionAtRest implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-ENCRYPT-AT-REST", "What is stored is encrypted")
            .setting(Severity.ERROR)
            .practices("SEC08-BP02")
            .why("Most stores cannot be encrypted later without moving all data to a new one.")
            .remedy("Turn encryption on before the first data arrives.")
            .mends()
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_encrypt.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// Types that AWS always encrypts have no such setting and are left out: a finding on them would be wrong.
    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> workload.offers(node, "encrypted") && !isAlwaysEncrypted(workload, node))
                .map(node -> Assessment.of(
                        node,
                        node.properties().flag("encrypted"),
                        "Whether " + Workload.name(node) + " is encrypted is not set.",
                        () -> Assessment.fail(node, Workload.name(node) + " is not encrypted at rest.")
                                .with(Fix.of(
                                        "Encrypt at rest", Change.SetProperty.of(node.id(), "encrypted", true)))));
    }

    private static boolean isAlwaysEncrypted(Workload workload, Node node) {
        return workload.catalog().typeOf(node).filter(type -> type.facts().alwaysEncrypted()).isPresent();
    }
}
