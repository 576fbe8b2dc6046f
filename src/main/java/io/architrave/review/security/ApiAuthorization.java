package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class ApiAuthorization implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("SEC-API-AUTH", "Public APIs know who calls")
            .setting(Severity.ERROR)
            .practices("SEC02-BP04", "SEC03-BP01")
            .why("Anybody on the internet can call what stands behind, at your expense.")
            .remedy("Use an authorizer (Cognito, JWT, IAM, Lambda), or say that it is open on purpose.")
            .source("https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> isApi(workload, node) && !node.properties().isOn("publicByDesign"))
                .filter(node -> workload.topology().exposure().isInternetFacing(node))
                .map(node -> judge(workload, node));
    }

    /// APIs, function URLs, and load balancers that say that they authenticate.
    private static boolean isApi(Workload workload, Node node) {
        return workload.has(node, Role.API) || node.properties().has("functionUrlAuth");
    }

    private static Assessment judge(Workload workload, Node node) {
        boolean pool = workload.sources(node, Relation.ASSOCIATION)
                .anyMatch(helper -> Workload.isA(helper, "cognito-user-pool"));
        var auth = node.properties().text("auth").or(() -> node.properties().text("functionUrlAuth"));
        return Assessment.of(
                node,
                auth.map(kind -> !kind.equals("none")).or(() -> Optional.of(true).filter(_ -> pool)),
                "How " + Workload.name(node) + " authorizes callers is not set.",
                () -> Assessment.fail(node, Workload.name(node) + " lets anybody call it."));
    }
}
