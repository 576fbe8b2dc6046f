package io.architrave.review;

import io.architrave.testing.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// A table of small drawings for one rule, each changed from a drawing that is sound.
final class RuleCases {

    /// @param sentence what the drawing shows
    record Case(String rule, String subject, Verdict expected, String sentence, Sketch sketch) {
        @Override
        public String toString() {
            return rule + " " + expected + ": " + sentence;
        }
    }

    private final String rule;
    private final String subject;
    private final java.util.function.Supplier<Sketch> base;
    private final List<Case> cases = new ArrayList<>();

    private RuleCases(String rule, String subject, java.util.function.Supplier<Sketch> base) {
        this.rule = rule;
        this.subject = subject;
        this.base = base;
    }

    static RuleCases of(String rule, String subject, java.util.function.Supplier<Sketch> base) {
        return new RuleCases(rule, subject, base);
    }

    RuleCases passes(String sentence) {
        return passes(sentence, sketch -> sketch);
    }

    RuleCases passes(String sentence, UnaryOperator<Sketch> change) {
        return add(Verdict.PASS, sentence, change);
    }

    RuleCases fails(String sentence, UnaryOperator<Sketch> change) {
        return add(Verdict.FAIL, sentence, change);
    }

    RuleCases open(String sentence, UnaryOperator<Sketch> change) {
        return add(Verdict.NOT_ASSESSED, sentence, change);
    }

    RuleCases silent(String sentence) {
        return silent(sentence, sketch -> sketch);
    }

    RuleCases silent(String sentence, UnaryOperator<Sketch> change) {
        return add(Verdict.NOT_APPLICABLE, sentence, change);
    }

    private RuleCases add(Verdict expected, String sentence, UnaryOperator<Sketch> change) {
        cases.add(new Case(rule, subject, expected, sentence, change.apply(base.get())));
        return this;
    }

    List<Case> cases() {
        return cases;
    }

    /// Users, a load balancer, a service and a database over two zones, with everything set as it should be.
    static Sketch shop() {
        return Sketch.network()
                .set("vpc", "flowLogs", true)
                .node("users", "users")
                .node("lb", "application-load-balancer", "public-a", "public-b")
                .set("lb", "scheme", "internet-facing").set("lb", "tls", true)
                .node("web", "ecs-service", "private-a", "private-b")
                .set("web", "minCapacity", 2).set("web", "maxCapacity", 6)
                .set("web", "scalingPolicy", "target-tracking")
                .set("web", "sessionState", "external").set("web", "architecture", "arm64")
                .set("web", "serves", "dynamic")
                .node("db", "rds-database", "isolated-a", "isolated-b")
                .set("db", "multiAz", true).set("db", "encrypted", true).set("db", "backupRetentionDays", 7)
                .set("db", "publiclyAccessible", false).set("db", "storeRole", "primary").set("db", "iamAuth", true)
                .call("users", "lb").set("users-lb", "protocol", "https")
                .call("lb", "web")
                .call("web", "db");
    }

    /// Users, an API, a function and a table.
    static Sketch api() {
        return Sketch.blank()
                .group("region", "region").set("region", "region", "us-east-1")
                .node("users", "users")
                .node("api", "api-gateway-rest", "region")
                .set("api", "auth", "cognito").set("api", "throttleRps", 50).set("api", "tls", true)
                .node("fn", "lambda-function", "region").set("fn", "maxDurationSeconds", 5)
                .node("table", "dynamodb-table", "region").set("table", "pitr", true)
                .call("users", "api").set("users-api", "protocol", "https")
                .call("api", "fn")
                .call("fn", "table");
    }

    /// A bucket whose events start a function that writes to another bucket.
    static Sketch pipeline() {
        return Sketch.blank()
                .group("region", "region").set("region", "region", "us-east-1")
                .node("input", "s3-bucket", "region")
                .set("input", "versioning", true).set("input", "blockPublicAccess", "all")
                .set("input", "bucketRole", "upload")
                .set("input", "intelligentTiering", true)
                .node("output", "s3-bucket", "region").set("output", "bucketRole", "processed")
                .node("fn", "lambda-function", "region")
                .node("failures", "sqs-queue", "region")
                .event("input", "fn")
                .edge(io.architrave.model.Relation.FAILURE, "fn", "failures")
                .edge(io.architrave.model.Relation.DATA, "fn", "output");
    }

    static List<Case> all() {
        return java.util.stream.Stream.of(IntegrityCases.ALL, ReliabilityCases.ALL, SecurityCases.ALL, OtherCases.ALL)
                .flatMap(List::stream)
                .flatMap(table -> table.cases().stream())
                .toList();
    }

    static Set<String> rulesWith(Verdict verdict) {
        return all().stream().filter(test -> test.expected == verdict).map(Case::rule)
                .collect(java.util.stream.Collectors.toSet());
    }
}
