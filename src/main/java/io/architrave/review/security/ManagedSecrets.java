package io.architrave.review.security;

import io.architrave.catalog.Role;
import io.architrave.model.Edge;
import io.architrave.model.Node;
import io.architrave.model.Relation;
import io.architrave.review.Assessment;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Workload;
import java.util.Optional;
import java.util.stream.Stream;

final class ManagedSecrets implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("SEC-SECRETS-MANAGER", "Passwords of stores are kept in a secret store")
            .drawn(Severity.WARNING)
            .practices("SEC02-BP03", "SEC02-BP05")
            .why("A password without a home ends up in an environment variable or an image, and is never changed.")
            .remedy("Keep it in Secrets Manager with rotation, or use IAM authentication.")
            .source("https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html");

    private static final String[] SECRET_STORES = {"secrets-manager", "parameter-store", "ssm-parameter"};

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes(Role.PASSWORD_AUTH)
                .filter(store -> workload.has(store, Role.DATABASE))
                .flatMap(store -> judge(workload, store).stream());
    }

    private static Optional<Assessment> judge(Workload workload, Node store) {
        var callers = workload.incoming(store, Relation.CALL)
                .filter(edge -> workload.diagram().node(edge.from()).filter(node -> workload.has(node, Role.COMPUTE))
                        .isPresent())
                .toList();
        if (callers.isEmpty()) {
            return Optional.empty();
        }
        boolean tokens = store.properties().isOn("iamAuth")
                || callers.stream().allMatch(edge -> edge.properties().is("auth", "iam"));
        if (tokens || hasSecret(workload, store) || callers.stream().allMatch(edge -> readsSecret(workload, edge))) {
            return Optional.of(Assessment.pass(store));
        }
        var from = callers.stream().map(Edge::from).toList();
        return Optional.of(Assessment.fail(store, workload.names(from) + (from.size() == 1 ? " needs" : " need")
                + " a password for " + Workload.name(store) + ", and none is kept in a secret store.").with(from));
    }

    private static boolean hasSecret(Workload workload, Node store) {
        return workload.sources(store, Relation.ASSOCIATION).anyMatch(helper -> Workload.isA(helper, SECRET_STORES));
    }

    private static boolean readsSecret(Workload workload, Edge call) {
        return workload.diagram().node(call.from()).stream()
                .flatMap(caller -> Stream.concat(
                        workload.targets(caller, Relation.CALL), workload.sources(caller, Relation.ASSOCIATION)))
                .anyMatch(helper -> Workload.isA(helper, SECRET_STORES));
    }
}
