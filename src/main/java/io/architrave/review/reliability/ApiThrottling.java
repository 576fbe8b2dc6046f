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

final class ApiThrottling implements Rule {

    private static final RuleInfo INFO = RuleInfo.of("REL-API-THROTTLING", "Public entries limit the rate of requests")
            .setting(Severity.WARNING)
            .practices("REL05-BP02", "COST09-BP02")
            .why("One client can use up the capacity behind the entry, or the account's concurrency, for all others.")
            .remedy("Set a throttle or a usage plan, or a rate-based rule in the web ACL.")
            .mends()
            .source("https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html");

    private static final int PROPOSED_RPS = 50;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.ENTRY)
                .filter(node -> workload.has(node, Role.API) || workload.has(node, Role.LOAD_BALANCER))
                .filter(node -> workload.isServing(node) && workload.topology().exposure().isInternetFacing(node))
                .map(node -> judge(workload, node));
    }

    private static Assessment judge(Workload workload, Node node) {
        var firewalls =
                workload.sources(node, Relation.ASSOCIATION).filter(helper -> Workload.isA(helper, "waf")).toList();
        var rate = Capacity.of(node, "throttleRps");
        boolean limited = rate.filter(number -> number > 0).isPresent()
                || node.properties().isOn("usagePlan")
                || firewalls.stream().anyMatch(firewall -> Capacity.of(firewall, "rateLimit").isPresent());
        if (limited) {
            return Assessment.pass(node);
        }
        boolean refused = firewalls.isEmpty() && (rate.isPresent() || node.properties().isOff("usagePlan"));
        return refused
                ? Assessment.fail(node, Workload.name(node) + " takes requests at any rate.")
                        .withFix(fix(workload, node))
                : Assessment.open(node, "Neither a throttle nor a rate rule of " + Workload.name(node) + " is set.");
    }

    private static Optional<Fix> fix(Workload workload, Node node) {
        return workload.offers(node, "throttleRps")
                ? Optional.of(Fix.of(
                        "Limit it to " + PROPOSED_RPS + " requests a second",
                        Change.SetProperty.of(node.id(), "throttleRps", PROPOSED_RPS)))
                : Optional.empty();
    }
}
