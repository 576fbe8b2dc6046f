package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class TlsAtEdge implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-TLS-EDGE", "Users reach entries over TLS alone")
            .setting(Severity.ERROR)
            .practices("SEC09-BP02", "SEC09-BP01")
            .why("Passwords and pages travel in clear, and anybody on the way can read and change them.")
            .remedy("Listen for HTTPS with a certificate, and redirect HTTP to it.")
            .mends()
            .source("https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_encrypt.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.ENTRY)
                .filter(node -> workload.offers(node, "tls") && workload.topology().exposure().isInternetFacing(node))
                .flatMap(node -> judge(workload, node).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Node node) {
        var requests = workload.incoming(node, Relation.CALL)
                .filter(edge -> workload.diagram().node(edge.from())
                        .filter(workload.topology().exposure()::isClient)
                        .isPresent())
                .toList();
        var plain = requests.stream().filter(TlsAtEdge::isPlain).map(Edge::id).toList();
        boolean redirects = node.properties().isOn("httpsRedirect")
                || node.properties().is("viewerProtocolPolicy", "redirect-to-https");
        if (!plain.isEmpty() && !redirects || refuses(node)) {
            return Optional.of(Assessment.fail(node, Workload.name(node) + " takes requests over plain HTTP.")
                    .with(plain)
                    .with(fix(node, plain)));
        }
        if (node.properties().isOn("tls")) {
            return Optional.of(Assessment.pass(node));
        }
        return requests.isEmpty()
                ? Optional.empty()
                : Optional.of(Assessment.open(node, "Whether " + Workload.name(node) + " takes TLS alone is not set."));
    }

    private static boolean refuses(Node node) {
        return node.properties().isOff("tls") || node.properties().is("viewerProtocolPolicy", "allow-all");
    }

    private static boolean isPlain(Edge edge) {
        return edge.properties().is("protocol", "http") || edge.properties().isOff("tls");
    }

    private static Fix fix(Node node, List<ElementId> plain) {
        var changes = new ArrayList<Change>();
        changes.add(Change.SetProperty.of(node.id(), "tls", true));
        if (node.properties().is("viewerProtocolPolicy", "allow-all")) {
            changes.add(Change.SetProperty.of(node.id(), "viewerProtocolPolicy", "redirect-to-https"));
        }
        for (var edge : plain) {
            changes.add(Change.SetProperty.of(edge, "protocol", "https"));
            changes.add(Change.SetProperty.of(edge, "port", 443));
            changes.add(Change.SetProperty.unset(edge, "tls"));
        }
        return Fix.of("Use HTTPS", new Change.Batch(changes));
    }
}
