package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class SecurityGroupOpen implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "SEC-SG-OPEN-WORLD", "Security groups admit the whole internet to public entries alone")
            .setting(Severity.ERROR)
            .practices("SEC05-BP02")
            .why("An open port does no harm until something else goes wrong, such as a subnet that becomes public, and then it is "
                    + "an exposure at once.")
            .remedy("Name the caller's security group as the source instead of all addresses.")
            .source("https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html");

    private static final Set<String> EVERYBODY = Set.of("0.0.0.0/0", "::/0");
    private static final Set<Integer> WEB = Set.of(80, 443);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private record Opening(Group group, Optional<Integer> port) {
        String onPort() {
            return port.map(number -> " on port " + number).orElse(" on every port");
        }
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes().flatMap(node -> {
            var groups = workload.topology().networks().securityGroups(node.id()).stream()
                    .flatMap(id -> workload.diagram().group(id).stream())
                    .toList();
            return groups.isEmpty() ? Stream.empty() : Stream.of(judge(workload, node, groups));
        });
    }

    private static Assessment judge(Workload workload, Node node, List<Group> groups) {
        var openings = groups.stream()
                .flatMap(SecurityGroupOpen::openings)
                .filter(opening -> !isRightful(workload, node, opening))
                .toList();
        if (!openings.isEmpty()) {
            var first = openings.getFirst();
            return Assessment
                    .fail(node, Workload.name(first.group) + " lets the whole internet reach " + Workload.name(node)
                            + first.onPort() + ".")
                    .with(openings.stream().map(opening -> opening.group.id()).toList());
        }
        return groups.stream().anyMatch(group -> group.properties().has("ingress"))
                ? Assessment.pass(node)
                : Assessment.open(node,
                        "The security groups of " + Workload.name(node) + " have no inbound rules yet.");
    }

    private static Stream<Opening> openings(Group group) {
        return group.properties().items("ingress").stream()
                .flatMap(item -> item instanceof PropertyValue.Structure(var rule) ? Stream.of(rule) : Stream.empty())
                .filter(rule -> rule.text("source").filter(EVERYBODY::contains).isPresent())
                .map(rule -> new Opening(group, rule.number("port").map(Number::intValue)));
    }

    private static boolean isRightful(Workload workload, Node node, Opening opening) {
        return opening.port.filter(WEB::contains).isPresent()
                && workload.has(node, Role.LOAD_BALANCER)
                && workload.topology().exposure().isInternetFacing(node);
    }
}
