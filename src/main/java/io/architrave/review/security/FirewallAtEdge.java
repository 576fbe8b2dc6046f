package io.architrave.review.security;

import io.architrave.edit.Change;
import io.architrave.model.Node;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import io.architrave.review.Additions;
import io.architrave.review.Assessment;
import io.architrave.review.Fix;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Set;
import java.util.stream.Stream;

final class FirewallAtEdge implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("SEC-WAF-PUBLIC-HTTP", "Public web entries have a web application firewall")
                    .drawn(Severity.WARNING)
                    .practices("SEC05-BP03")
                    .why("Known exploits and floods of requests reach the application itself.")
                    .remedy("Associate a web ACL with managed rules and a rate rule with the outermost entry.")
                    .mends()
                    .source("https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html");

    /// What AWS WAF can be associated with; HTTP APIs are not among them.
    private static final Set<String> PROTECTABLE = Set.of(
            "cloudfront", "application-load-balancer", "api-gateway-rest", "appsync-api", "app-runner-service");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.topology().exposure().entries()
                .filter(node -> PROTECTABLE.contains(node.type().value()))
                .filter(node -> workload.topology().exposure().isInternetFacing(node))
                .map(node -> hasFirewall(workload, node)
                        ? Assessment.pass(node)
                        : Assessment.fail(node, Workload.name(node) + " has no web application firewall.")
                                .with(fix(workload, node)));
    }

    private static boolean hasFirewall(Workload workload, Node node) {
        return workload.sources(node, Relation.ASSOCIATION).anyMatch(helper -> Workload.isA(helper, "waf"));
    }

    private static Fix fix(Workload workload, Node node) {
        return Fix.of("Add a web ACL", () -> addition(workload, node));
    }

    private static Change addition(Workload workload, Node node) {
        var additions = new Additions(workload);
        var firewall = additions.near(node, "waf", "waf", "Web ACL of " + Workload.name(node), Properties.NONE);
        additions.connect(Relation.ASSOCIATION, firewall, node.id());
        return additions.change();
    }
}
