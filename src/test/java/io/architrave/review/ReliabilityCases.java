package io.architrave.review;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.FAILURE;
import static io.architrave.model.Relation.NETWORK;
import static io.architrave.model.Relation.REPLICATION;

import io.architrave.testing.Sketch;
import java.util.List;

final class ReliabilityCases {

    /// The shop with a standby in a second region, to which DNS fails over.
    private static Sketch standby() {
        return RuleCases.shop()
                .group("region2", "region").set("region2", "region", "eu-west-1")
                .network("vpc2", "region2", "2")
                .node("lb2", "application-load-balancer", "public-a2", "public-b2")
                .node("web2", "ecs-service", "private-a2", "private-b2").set("web2", "minCapacity", 2)
                .node("db2", "rds-database", "isolated-a2", "isolated-b2").set("db2", "storeRole", "replica")
                .call("lb2", "web2").call("web2", "db2")
                .edge(REPLICATION, "db", "db2")
                .node("dns", "route53-hosted-zone")
                .call("users", "dns").set("users-dns", "protocol", "dns")
                .edge(NETWORK, "dns", "lb").set("dns-lb", "failoverRole", "primary").set("dns-lb", "healthCheck", true)
                .edge(NETWORK, "dns", "lb2").set("dns-lb2", "failoverRole", "secondary")
                .set("dns-lb2", "healthCheck", true)
                .profile("targetRpo", "5m").profile("targetRto", "15m");
    }

    /// Nothing but backups in the second region.
    private static Sketch backups(Sketch standby) {
        return vault(standby.without("web2", "lb2", "db2"));
    }

    private static Sketch vault(Sketch sketch) {
        return sketch.node("plan", "backup-plan", "region").node("vault", "backup-plan", "region2")
                .edge(ASSOCIATION, "plan", "db").edge(REPLICATION, "plan", "vault");
    }

    static final List<RuleCases> ALL = List.of(
            RuleCases.of("REL-MULTI-AZ-COMPUTE", "web", RuleCases::shop)
                    .passes("a service over two zones")
                    .passes("two servers of one service in two zones", s -> servers(s, "private-a", "private-b"))
                    .silent("a trial", s -> s.profile("environment", "dev").node("web", "ecs-service", "private-a"))
                    .silent("a service that no user reaches", s -> s.without("users"))
                    .fails("a service in one zone", s -> s.node("web", "ecs-service", "private-a"))
                    .fails("two servers of one service in one zone", s -> servers(s, "private-a", "private-a")),
            RuleCases.of("REL-MULTI-AZ-DATABASE", "db", RuleCases::shop)
                    .passes("a Multi-AZ database")
                    .passes("a Multi-AZ database without a word on the environment",
                            s -> s.set("db", "engine", "mysql"))
                    .silent("a read replica", s -> s.set("db", "storeRole", "replica"))
                    .silent("a trial", s -> s.profile("environment", "test").set("db", "multiAz", false))
                    .open("a database that leaves it open",
                            s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .passes("an Aurora cluster with a reader",
                            s -> s.node("db", "aurora-cluster", "isolated-a", "isolated-b").set("db", "instances", 2))
                    .open("an Aurora cluster that leaves it open",
                            s -> s.node("db", "aurora-cluster", "isolated-a", "isolated-b"))
                    .fails("an Aurora cluster of a writer alone",
                            s -> s.node("db", "aurora-cluster", "isolated-a", "isolated-b").set("db", "instances", 1))
                    .fails("a database with Multi-AZ off", s -> s.set("db", "multiAz", false))
                    .fails("a Multi-AZ database drawn in one zone",
                            s -> s.node("db", "rds-database", "isolated-a").set("db", "multiAz", true)),
            RuleCases.of("REL-MULTI-AZ-CACHE", "cache", ReliabilityCases::cached)
                    .passes("a replica with failover")
                    .passes("two replicas", s -> s.set("cache", "replicas", 2))
                    .silent("a serverless cache", s -> s.set("cache", "serverless", true))
                    .open("no word on replicas", s -> s.node("cache", "elasticache", "isolated-a", "isolated-b"))
                    .fails("no replica", s -> s.set("cache", "replicas", 0))
                    .fails("failover turned off", s -> s.set("cache", "autoFailover", false)),
            RuleCases.of("REL-MULTI-AZ-LB", "lb", RuleCases::shop)
                    .passes("a load balancer over two zones")
                    .passes("an internal one over two zones",
                            s -> s.node("lb", "application-load-balancer", "private-a", "private-b"))
                    .fails("a load balancer in one zone", s -> s.node("lb", "application-load-balancer", "public-a")),
            RuleCases.of("REL-MIN-CAPACITY", "web", RuleCases::shop)
                    .passes("two in two zones")
                    .passes("three in two zones", s -> s.set("web", "minCapacity", 3))
                    .open("no minimum", s -> s.node("web", "ecs-service", "private-a", "private-b"))
                    .silent("a trial", s -> s.profile("environment", "dev").set("web", "minCapacity", 1))
                    .fails("a minimum of one", s -> s.set("web", "minCapacity", 1)),
            RuleCases.of("REL-SINGLE-INSTANCE", "web", RuleCases::shop)
                    .passes("two servers of one service", s -> servers(s, "private-a", "private-b"))
                    .passes("one drawing for two servers",
                            s -> s.node("web", "ec2-instance", "private-a").set("web", "count", 2))
                    .silent("a container service")
                    .silent("a bastion",
                            s -> s.node("web", "ec2-instance", "private-a").set("web", "function", "bastion"))
                    .fails("a lone server", s -> s.node("web", "ec2-instance", "private-a")),
            RuleCases.of("REL-LB-MISSING", "web", RuleCases::shop)
                    .passes("a load balancer in front")
                    .passes("a service that is discovered",
                            s -> s.node("front", "ecs-service", "private-a", "private-b").call("front", "web")
                                    .without("lb-web").set("web", "serviceDiscovery", "serviceConnect"))
                    .silent("a service that nobody calls", s -> s.without("lb-web"))
                    .passes("a deployment that puts new copies in place",
                            s -> s.node("deploy", "codedeploy-deployment-group", "region").call("deploy", "web"))
                    .passes("a model behind the address of its service",
                            s -> s.node("model", "sagemaker-endpoint", "region").call("web", "model"))
                    .fails("users that call a fleet directly", s -> s.call("users", "web")),
            RuleCases.of("REL-AUTOSCALING", "web", RuleCases::shop)
                    .passes("a fleet that follows a target")
                    .passes("a fleet on a schedule", s -> s.set("web", "scalingPolicy", "scheduled"))
                    .open("no policy set", s -> s.node("web", "ecs-service", "private-a", "private-b"))
                    .silent("constant traffic",
                            s -> s.profile("traffic", "constant").set("web", "scalingPolicy", "none"))
                    .fails("no policy", s -> s.set("web", "scalingPolicy", "none"))
                    .fails("a maximum at the minimum", s -> s.set("web", "maxCapacity", 2)),
            RuleCases.of("REL-STATELESS-SESSION", "web", RuleCases::shop)
                    .passes("sessions outside")
                    .passes("local sessions with a store", s -> cached(s).set("web", "sessionState", "local"))
                    .open("no word on sessions",
                            s -> s.node("web", "ecs-service", "private-a", "private-b").set("web", "maxCapacity", 4))
                    .fails("local sessions", s -> s.set("web", "sessionState", "local")),
            RuleCases.of("REL-NAT-PER-AZ", "vpc", RuleCases::shop)
                    .passes("a NAT gateway a zone")
                    .passes("one regional NAT gateway", s -> s.without("nat-b").set("nat-a", "mode", "regional"))
                    .silent("no NAT gateway at all", s -> s.without("nat-a", "nat-b"))
                    .silent("a trial", s -> s.profile("environment", "dev").without("nat-b"))
                    .fails("one zonal NAT gateway", s -> s.without("nat-b"))
                    .fails("a route into the other zone", s -> s.edge(NETWORK, "private-b", "nat-a")),
            RuleCases.of("REL-AZ-LOSS", "db", RuleCases::shop)
                    .passes("everything over two zones")
                    .passes("two independent ways",
                            s -> s.node("b", "ecs-service", "private-b").call("lb", "b").call("b", "db").node("web",
                                    "ecs-service", "private-a"))
                    .open("a database that leaves it open",
                            s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .fails("application in zone a, database in zone b",
                            s -> s.node("web", "ecs-service", "private-a").node("db", "rds-database", "isolated-b")
                                    .set("db", "multiAz", false)),
            RuleCases.of("REL-SPOF-PATH", "db", RuleCases::shop)
                    .passes("a Multi-AZ database")
                    .passes("a database with a copy in another zone",
                            s -> s.set("db", "multiAz", false).node("copy", "rds-database", "isolated-b", "isolated-a")
                                    .set("copy", "multiAz", false).edge(REPLICATION, "db", "copy"))
                    .open("a database that leaves it open",
                            s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .silent("a dependency that callers can do without",
                            s -> s.set("web-db", "hard", false).set("db", "multiAz", false))
                    .fails("a database in one zone", s -> s.set("db", "multiAz", false)),
            RuleCases.of("REL-AVAILABILITY-TARGET", "web", RuleCases::shop)
                    .passes("what two zones commit to", s -> s.profile("targetAvailability", "99.9"))
                    .passes("just what is committed to", s -> s.profile("targetAvailability", "99.93"))
                    .passes("a cache, which it can do without",
                            s -> s.profile("targetAvailability", "99.93").node("cache", "elasticache", "private-a")
                                    .call("web", "cache"))
                    .passes("a database that it calls softly",
                            s -> s.profile("targetAvailability", "99.98").set("web-db", "hard", false))
                    .silent("a workload that nobody calls",
                            s -> s.profile("targetAvailability", "99.99").without("users-lb"))
                    .open("a database that leaves its zones open",
                            s -> s.profile("targetAvailability", "99.9")
                                    .node("db", "rds-database", "isolated-a", "isolated-b"))
                    .fails("more than a database commits to", s -> s.profile("targetAvailability", "99.95"))
                    .fails("sessions in a cache of one zone",
                            s -> s.profile("targetAvailability", "99.9").node("cache", "elasticache", "private-a")
                                    .set("cache", "storeRole", "session").call("web", "cache"))
                    .fails("a database in one zone",
                            s -> s.profile("targetAvailability", "99.9").set("db", "multiAz", false)),
            RuleCases.of("REL-AVAILABILITY-TARGET", "document", RuleCases::shop)
                    .silent("a target that is set", s -> s.profile("targetAvailability", "99.9"))
                    .open("no target", s -> s)
                    .open("a target that is no number", s -> s.profile("targetAvailability", "high")),
            RuleCases.of("REL-DR-OBJECTIVE-MET", "document", ReliabilityCases::standby)
                    .passes("a standby for minutes")
                    .passes("a standby of which only the time is wanted", s -> s.profile("targetRpo", ""))
                    .passes("a pilot light for hours",
                            s -> s.set("web2", "minCapacity", 0).profile("targetRpo", "10m").profile("targetRto", "4h"))
                    .passes("backups for a day",
                            s -> backups(s).profile("targetRpo", "24h").profile("targetRto", "24h"))
                    .silent("one region alone", s -> s.without("web2", "lb2", "db2", "dns", "users-dns"))
                    .open("no objective", s -> s.profile("targetRpo", "").profile("targetRto", ""))
                    .fails("backups for minutes", ReliabilityCases::backups)
                    .fails("a pilot light for a quarter of an hour", s -> s.set("web2", "minCapacity", 0))
                    .fails("a standby for no loss at all", s -> s.profile("targetRpo", "0s"))
                    .fails("a standby without its data", s -> s.without("db-db2")),
            RuleCases.of("REL-DR-DATA-REPLICATION", "db", ReliabilityCases::standby)
                    .passes("a replica")
                    .passes("a copy of the backups",
                            s -> vault(s.without("db-db2")))
                    .silent("one region alone", s -> s.without("web2", "lb2", "db2"))
                    .silent("a vault alone", ReliabilityCases::backups)
                    .fails("a database of its own there", s -> s.without("db-db2"))
                    .fails("a replica in the same region",
                            s -> s.without("db2").node("db2", "rds-database", "isolated-b")
                                    .edge(REPLICATION, "db", "db2"))
                    .fails("backups in the same region",
                            s -> s.without("db-db2").node("plan", "backup-plan", "region")
                                    .edge(ASSOCIATION, "plan", "db")),
            RuleCases.of("REL-DR-DATA-REPLICATION", "bucket",
                    () -> standby().node("bucket", "s3-bucket", "region"))
                    .passes("a bucket that replicates",
                            s -> s.node("copy", "s3-bucket", "region2").edge(REPLICATION, "bucket", "copy"))
                    .silent("files of a site, which are put there again", s -> s.set("bucket", "bucketRole", "static"))
                    .fails("a bucket without a copy", s -> s),
            RuleCases.of("REL-CROSS-REGION-SYNC", "web", ReliabilityCases::standby)
                    .passes("a database of the same region")
                    .passes("a copy that follows in its own time", s -> s.edge(REPLICATION, "db2", "db"))
                    .passes("a call that it can do without", s -> s.call("web", "db2").set("web-db2", "hard", false))
                    .passes("what stands in no region", s -> s.node("dns2", "route53-hosted-zone").call("web", "dns2"))
                    .silent("what no user reaches", s -> s.without("users"))
                    .fails("a database of the other region", s -> s.call("web", "db2")),
            RuleCases.of("REL-DNS-FAILOVER-HEALTHCHECK", "dns", ReliabilityCases::standby)
                    .passes("failover with health checks")
                    .passes("aliases that evaluate their targets",
                            s -> s.set("dns-lb", "healthCheck", false).set("dns-lb", "evaluateTargetHealth", true))
                    .silent("one load balancer alone",
                            s -> s.without("dns-lb2", "dns-lb").edge(NETWORK, "dns", "lb"))
                    .open("two regions without a word",
                            s -> s.without("dns-lb", "dns-lb2").edge(NETWORK, "dns", "lb").edge(NETWORK, "dns", "lb2"))
                    .fails("failover without a check of the first", s -> s.set("dns-lb", "healthCheck", false))
                    .fails("two regions without checks",
                            s -> s.without("dns-lb", "dns-lb2").edge(NETWORK, "dns", "lb").edge(NETWORK, "dns", "lb2")
                                    .set("dns-lb", "healthCheck", false).set("dns-lb2", "healthCheck", false)),
            RuleCases.of("REL-SYNC-CYCLE", "document", RuleCases::shop)
                    .passes("calls in one direction",
                            s -> s.node("other", "ecs-service", "private-a", "private-b").call("web", "other"))
                    .passes("an event back",
                            s -> s.node("queue", "sqs-queue", "region")
                                    .node("other", "ecs-service", "private-a", "private-b").call("web", "other")
                                    .event("other", "queue").event("queue", "web")),
            RuleCases.of("REL-SYNC-CYCLE", "other", RuleCases::shop)
                    .silent("calls in one direction",
                            s -> s.node("other", "ecs-service", "private-a", "private-b").call("web", "other"))
                    .fails("two services that call each other",
                            s -> s.node("other", "ecs-service", "private-a", "private-b").call("web", "other")
                                    .call("other", "web")),
            RuleCases.of("REL-QUEUE-DLQ", "queue", ReliabilityCases::queued)
                    .passes("a queue with a dead-letter queue")
                    .passes("an ordered one", s -> s.set("queue", "fifo", true))
                    .silent("a queue without a consumer", s -> s.without("queue-fn"))
                    .fails("a queue without one", s -> s.without("queue-dead")),
            RuleCases.of("REL-QUEUE-DLQ", "dead", ReliabilityCases::queued)
                    .silent("a dead-letter queue with a consumer", s -> s.event("dead", "fn")),
            RuleCases.of("REL-ASYNC-FAILURE-DEST", "fn", RuleCases::pipeline)
                    .passes("a function with a place for failures")
                    .passes("the same behind a topic", s -> s.node("topic", "sns-topic", "region").event("topic", "fn"))
                    .silent("a function that reads a queue",
                            s -> s.without("input-fn", "fn-failures").node("queue", "sqs-queue", "region")
                                    .event("queue", "fn"))
                    .fails("a function without", s -> s.without("fn-failures")),
            RuleCases.of("REL-RECURSIVE-TRIGGER", "fn", RuleCases::pipeline)
                    .passes("a function that writes elsewhere")
                    .passes("a filter on the trigger",
                            s -> s.edge(DATA, "fn", "input").set("input-fn", "filter", "suffix .jpg"))
                    .passes("a call that only reads", s -> s.call("fn", "input").set("fn-input", "access", "read"))
                    .open("a call that may write", s -> s.call("fn", "input"))
                    .silent("a function that nothing triggers", s -> s.without("input-fn"))
                    .fails("a function that writes to its own bucket", s -> s.edge(DATA, "fn", "input"))
                    .fails("a function that sends to its own queue",
                            s -> s.node("queue", "sqs-queue", "region").event("queue", "fn").event("fn", "queue")),
            RuleCases.of("REL-UNBOUNDED-FANOUT", "fn", ReliabilityCases::fannedOut)
                    .passes("reserved concurrency", s -> s.set("fn", "reservedConcurrency", 20))
                    .passes("a queue with a maximum concurrency",
                            s -> s.without("topic-fn").node("queue", "sqs-queue", "region").event("queue", "fn")
                                    .set("queue-fn", "maxConcurrency", 10))
                    .open("an API whose throttle is unset",
                            s -> s.without("topic-fn").node("users", "users").node("api", "api-gateway-http", "region")
                                    .call("users", "api").call("api", "fn"))
                    .silent("a proxy in between",
                            s -> s.without("fn-db").node("proxy", "rds-proxy", "isolated-a", "isolated-b")
                                    .call("fn", "proxy").call("proxy", "db"))
                    .fails("events that drive a function against a database", s -> s),
            RuleCases.of("REL-LAMBDA-RDS-PROXY", "fn", ReliabilityCases::fannedOut)
                    .passes("a proxy in between",
                            s -> s.without("fn-db").node("proxy", "rds-proxy", "isolated-a", "isolated-b").call("fn",
                                    "proxy"))
                    .silent("a function on a table",
                            s -> s.without("fn-db").node("table", "dynamodb-table", "region").call("fn", "table"))
                    .fails("a function on a database", s -> s),
            RuleCases.of("REL-API-THROTTLING", "api", RuleCases::api)
                    .passes("a throttle")
                    .passes("a usage plan", s -> unthrottled(s).set("api", "usagePlan", true))
                    .passes("a rate rule",
                            s -> unthrottled(s).node("waf", "waf", "region").set("waf", "rateLimit", 2000)
                                    .edge(ASSOCIATION, "waf", "api"))
                    .open("nothing set", ReliabilityCases::unthrottled)
                    .silent("a private API", s -> unthrottled(s).set("api", "endpointType", "private"))
                    .fails("no usage plan and no throttle", s -> unthrottled(s).set("api", "usagePlan", false)),
            RuleCases.of("REL-BACKUP-DATASTORE", "db", RuleCases::shop)
                    .passes("backups kept for a week")
                    .passes("backups kept for a month", s -> s.set("db", "backupRetentionDays", 35))
                    .passes("a backup plan", s -> s.set("db", "backupRetentionDays", 0).node("plan", "backup-plan")
                            .edge(ASSOCIATION, "plan", "db"))
                    .silent("a replica", s -> s.set("db", "storeRole", "replica").set("db", "backupRetentionDays", 0))
                    .open("nothing set", s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .fails("backups off", s -> s.set("db", "backupRetentionDays", 0)),
            RuleCases.of("REL-BACKUP-DATASTORE", "table", RuleCases::api)
                    .passes("point-in-time recovery")
                    .fails("recovery off", s -> s.set("table", "pitr", false)),
            RuleCases.of("REL-S3-VERSIONING", "input", RuleCases::pipeline)
                    .passes("a bucket with versions")
                    .passes("a backup bucket with versions", s -> s.set("input", "bucketRole", "backup"))
                    .silent("a bucket of logs",
                            s -> s.set("input", "bucketRole", "logs").set("input", "versioning", false))
                    .open("nothing set", s -> s.node("input", "s3-bucket", "region"))
                    .fails("versions off", s -> s.set("input", "versioning", false)),
            RuleCases.of("REL-CIDR-OVERLAP", "private-a", ReliabilityCases::numbered)
                    .passes("blocks beside each other")
                    .open("no block", s -> s.move("private-a", "zone-a").group("private-a", "subnet", "zone-a"))
                    .fails("a block outside of its VPC's", s -> s.set("private-a", "cidr", "10.9.1.0/24"))
                    .fails("a block inside another", s -> s.set("private-a", "cidr", "10.0.2.128/25"))
                    .fails("a block that is smaller than AWS makes", s -> s.set("private-a", "cidr", "10.0.99.0/29")),
            RuleCases.of("REL-CIDR-OVERLAP", "vpc", ReliabilityCases::numbered)
                    .passes("a peering with other addresses",
                            s -> s.network("two", "region", "-2").edge(NETWORK, "vpc", "two"))
                    .silent("networks that do not meet",
                            s -> s.network("two", "region", "-2").set("two", "cidr", "10.0.0.0/16"))
                    .fails("a block that is larger than AWS makes", s -> s.set("vpc", "cidr", "10.0.0.0/8"))
                    .fails("a peering with the same addresses",
                            s -> s.network("two", "region", "-2").set("two", "cidr", "10.0.0.0/16").edge(NETWORK, "vpc",
                                    "two")),
            RuleCases.of("REL-LAMBDA-VPC-EGRESS", "fn", ReliabilityCases::attached)
                    .passes("a function behind NAT")
                    .passes("an isolated function with an endpoint",
                            s -> isolated(s).node("end", "vpc-endpoint", "vpc").set("end", "awsService", "sqs")
                                    .set("end", "endpointType", "interface"))
                    .passes("a store that stands in the same network",
                            s -> isolated(s).without("fn-queue")
                                    .node("search", "opensearch-domain", "private-a", "private-b")
                                    .call("fn", "search"))
                    .silent("a function that is not attached", s -> s.node("fn", "lambda-function", "region"))
                    .fails("an isolated function", ReliabilityCases::isolated)
                    .fails("a function in public subnets",
                            s -> s.node("fn", "lambda-function", "public-a", "public-b")));

    private static Sketch servers(Sketch sketch, String one, String other) {
        return sketch.node("web", "ec2-instance", one).set("web", "service", "web")
                .node("web-2", "ec2-instance", other).set("web-2", "service", "web")
                .call("lb", "web-2").call("web-2", "db");
    }

    private static Sketch cached() {
        return cached(RuleCases.shop());
    }

    private static Sketch cached(Sketch sketch) {
        return sketch.node("cache", "elasticache", "isolated-a", "isolated-b")
                .set("cache", "replicas", 1).set("cache", "multiAz", true).set("cache", "autoFailover", true)
                .set("cache", "encrypted", true)
                .call("web", "cache");
    }

    private static Sketch queued() {
        return RuleCases.api()
                .node("queue", "sqs-queue", "region")
                .node("dead", "sqs-queue", "region")
                .event("queue", "fn")
                .edge(FAILURE, "queue", "dead");
    }

    private static Sketch fannedOut() {
        return RuleCases.shop()
                .node("topic", "sns-topic", "region")
                .node("fn", "lambda-function", "private-a", "private-b")
                .event("topic", "fn")
                .call("fn", "db");
    }

    private static Sketch unthrottled(Sketch sketch) {
        return sketch.node("api", "api-gateway-rest", "region").set("api", "auth", "cognito");
    }

    private static Sketch numbered() {
        return RuleCases.shop()
                .set("public-a", "cidr", "10.0.0.0/24").set("public-b", "cidr", "10.0.4.0/24")
                .set("private-a", "cidr", "10.0.1.0/24").set("private-b", "cidr", "10.0.2.0/24")
                .set("isolated-a", "cidr", "10.0.5.0/24").set("isolated-b", "cidr", "10.0.3.0/24");
    }

    private static Sketch attached() {
        return RuleCases.shop()
                .node("queue", "sqs-queue", "region")
                .node("fn", "lambda-function", "private-a", "private-b")
                .call("fn", "queue");
    }

    private static Sketch isolated(Sketch sketch) {
        return sketch.node("fn", "lambda-function", "isolated-a", "isolated-b");
    }

    private ReliabilityCases() {}
}
