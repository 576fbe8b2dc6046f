package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be connected with what, pair by pair as a reader of the first templates would draw it.
class ConnectionsTest {

    private final Catalog catalog = Catalog.bundled();

    private boolean offers(String from, String relation, String to) {
        var kind = Relation.ofKey(relation).orElseThrow();
        return catalog.connection(TypeKey.of(from), kind, TypeKey.of(to)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
            "users, call, cloudfront",
            "users, call, application-load-balancer",
            "users, call, api-gateway-http",
            "users, call, route53-hosted-zone",
            "users, call, web-client",
            "mobile-client, call, api-gateway-rest",
            "mobile-client, call, s3-bucket",
            "mobile-client, data, s3-bucket",
            "mobile-client, call, cognito-user-pool",
            "third-party, event, api-gateway-http",
            "internet, network, internet-gateway",
            "route53-hosted-zone, network, cloudfront",
            "route53-hosted-zone, network, application-load-balancer",
            "cloudfront, call, application-load-balancer",
            "cloudfront, call, s3-bucket",
            "cloudfront, call, api-gateway-http",
            "cloudfront, data, s3-bucket",
            "application-load-balancer, call, ecs-service",
            "application-load-balancer, call, auto-scaling-group",
            "application-load-balancer, call, lambda-function",
            "ecs-service, call, rds-database",
            "ecs-service, call, elasticache",
            "ecs-service, call, third-party",
            "ecs-service, network, vpc-endpoint",
            "auto-scaling-group, call, rds-proxy",
            "rds-proxy, call, rds-database",
            "rds-proxy, call, aurora-cluster",
            "backup-plan, association, aurora-cluster",
            "backup-plan, association, s3-bucket",
            "backup-plan, replication, backup-plan",
            "kms-key, association, backup-plan",
            "lambda-function, call, aurora-cluster",
            "aurora-cluster, replication, aurora-cluster",
            "secrets-manager, association, aurora-cluster",
            "kms-key, association, aurora-cluster",
            "cloudwatch-alarm, association, aurora-cluster",
            "rds-database, replication, rds-database",
            "api-gateway-http, call, lambda-function",
            "api-gateway-http, event, sqs-queue",
            "api-gateway-rest, call, dynamodb-table",
            "lambda-function, call, dynamodb-table",
            "lambda-function, event, sqs-queue",
            "lambda-function, event, step-functions",
            "lambda-function, failure, sqs-queue",
            "lambda-function, data, s3-bucket",
            "sqs-queue, event, lambda-function",
            "sqs-queue, event, ecs-service",
            "sqs-queue, failure, sqs-queue",
            "s3-bucket, event, lambda-function",
            "s3-bucket, replication, s3-bucket",
            "dynamodb-table, event, lambda-function",
            "dynamodb-table, replication, dynamodb-table",
            "sns-topic, event, sqs-queue",
            "sns-topic, event, third-party",
            "sns-topic, event, users",
            "step-functions, call, lambda-function",
            "step-functions, failure, sqs-queue",
            "eventbridge-bus, event, eventbridge-rule",
            "eventbridge-rule, event, sqs-queue",
            "eventbridge-schedule, event, lambda-function",
            "waf, association, cloudfront",
            "waf, association, application-load-balancer",
            "waf, association, api-gateway-rest",
            "acm-certificate, association, application-load-balancer",
            "secrets-manager, association, rds-database",
            "secrets-manager, association, ecs-service",
            "kms-key, association, rds-database",
            "kms-key, association, s3-bucket",
            "cognito-user-pool, association, api-gateway-http",
            "cloudwatch-alarm, association, ecs-service",
            "cloudwatch-alarm, association, sqs-queue",
            "cloudwatch-alarm, association, nat-gateway",
            "cloudwatch-alarm, event, sns-topic",
            "cloudwatch-logs, association, lambda-function",
            "cloudtrail, association, account",
            "cloudtrail, data, s3-bucket",
            "iam-role, association, ecs-service",
            "subnet, network, nat-gateway",
            "subnet, network, internet-gateway",
            "subnet, network, vpc-endpoint",
            "nat-gateway, network, internet-gateway",
            "vpc-endpoint, network, s3-bucket",
            "vpc-endpoint, network, secrets-manager",
            "vpc, network, vpc",
            "vpc, network, internet-gateway",
            "vpc, data, cloudwatch-logs",
            "internet-gateway, network, application-load-balancer"
    })
    void offersWhatAwsOffers(String from, String relation, String to) {
        assertThat(offers(from, relation, to)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "route53-hosted-zone, lambda-function",
            "cloudfront, rds-database",
            "cloudfront, dynamodb-table",
            "cloudfront, ecs-service",
            "application-load-balancer, dynamodb-table",
            "application-load-balancer, rds-database",
            "application-load-balancer, sqs-queue",
            "sqs-queue, application-load-balancer",
            "sqs-queue, rds-database",
            "sqs-queue, sns-topic",
            "users, rds-database",
            "users, aurora-cluster",
            "backup-plan, elasticache",
            "backup-plan, lambda-function",
            "rds-database, aurora-cluster",
            "aurora-cluster, lambda-function",
            "users, elasticache",
            "users, dynamodb-table",
            "users, sqs-queue",
            "internet, rds-database",
            "nat-gateway, rds-database",
            "nat-gateway, dynamodb-table",
            "internet-gateway, rds-database",
            "rds-database, lambda-function",
            "rds-database, elasticache",
            "elasticache, rds-database",
            "api-gateway-http, dynamodb-table",
            "api-gateway-http, rds-database",
            "api-gateway-rest, rds-database",
            "dynamodb-table, sqs-queue",
            "sns-topic, dynamodb-table",
            "waf, api-gateway-http",
            "waf, lambda-function",
            "waf, rds-database",
            "acm-certificate, lambda-function",
            "cognito-user-pool, cloudfront",
            "secrets-manager, users",
            "kms-key, cloudfront",
            "cloudwatch-alarm, users",
            "subnet, rds-database",
            "vpc-endpoint, auto-scaling-group"
    })
    void refusesWhatAwsDoesNotOffer(String from, String to) {
        assertThat(catalog.connections(TypeKey.of(from), TypeKey.of(to))).isEmpty();
    }

    @Test
    void proposesTheMostUsualRelationFirst() {
        assertThat(first("lambda-function", "s3-bucket")).isEqualTo(Relation.CALL);
        assertThat(first("sqs-queue", "sqs-queue")).isEqualTo(Relation.FAILURE);
        assertThat(first("s3-bucket", "lambda-function")).isEqualTo(Relation.EVENT);
        assertThat(first("rds-database", "rds-database")).isEqualTo(Relation.REPLICATION);
        assertThat(first("waf", "cloudfront")).isEqualTo(Relation.ASSOCIATION);
        assertThat(first("cloudtrail", "s3-bucket")).isEqualTo(Relation.DATA);
    }

    private Relation first(String from, String to) {
        return catalog.connections(TypeKey.of(from), TypeKey.of(to)).getFirst().relation();
    }

    @Test
    void letsEveryKindOfComputeReachEveryStoreOfTheFirstTemplates() {
        for (var compute : List.of("ec2-instance", "auto-scaling-group", "ecs-service", "lambda-function")) {
            for (var store : List.of("rds-database", "rds-proxy", "elasticache", "dynamodb-table", "s3-bucket")) {
                assertThat(offers(compute, "call", store)).as(compute + " to " + store).isTrue();
            }
        }
    }

    @Test
    void letsEveryClientReachEveryEntryThroughItsRole() {
        var clients = catalog.summaries().stream().filter(type -> type.roles().contains(Role.CLIENT));
        var entries = catalog.summaries().stream().filter(type -> type.roles().contains(Role.ENTRY)).toList();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(5);
        assertThat(clients).hasSizeGreaterThanOrEqualTo(5).allSatisfy(client -> assertThat(entries)
                .allSatisfy(entry -> assertThat(catalog.connection(client.key(), Relation.CALL, entry.key()))
                        .isPresent()));
    }

    @Test
    void knowsTheUsualPortOfAPair() {
        assertThat(catalog.connection(TypeKey.of("ecs-service"), Relation.CALL, TypeKey.of("elasticache"))
                .flatMap(ConnectionRule::port))
                .contains(6379);
        assertThat(catalog.connection(TypeKey.of("users"), Relation.CALL, TypeKey.of("cloudfront"))
                .flatMap(ConnectionRule::port))
                .contains(443);
    }

    @Test
    void offersNothingTowardsATypeThatItDoesNotKnow() {
        assertThat(catalog.knows(TypeKey.of("quantum-ledger"))).isFalse();
        assertThat(catalog.connections(TypeKey.of("users"), TypeKey.of("quantum-ledger"))).isEmpty();
    }

    @Test
    void judgesNoConnectionOfAnUnknownTypeOrAFrame() {
        var users = TypeKey.of("users");
        assertThat(catalog.judges(users, TypeKey.of("rds-database"))).isTrue();
        assertThat(catalog.judges(users, TypeKey.of("quantum-ledger"))).isFalse();
        assertThat(catalog.judges(users, TypeKey.of("generic-group"))).isFalse();
    }

    @Test
    void takesARuleFromTheFileOfEitherEnd() {
        var rule = new ConnectionRule(
                Relation.CALL,
                List.of(),
                List.of("role:compute", "users"),
                Optional.empty(),
                Optional.empty(),
                "",
                "https://example.com", Optional.empty());
        assertThat(rule.isReachedFrom(catalog.summary(TypeKey.of("lambda-function")).orElseThrow())).isTrue();
        assertThat(rule.isReachedFrom(catalog.summary(TypeKey.of("users")).orElseThrow())).isTrue();
        assertThat(rule.isReachedFrom(catalog.summary(TypeKey.of("internet")).orElseThrow())).isFalse();
        assertThat(rule.reaches(catalog.summary(TypeKey.of("users")).orElseThrow())).isFalse();
    }
}
