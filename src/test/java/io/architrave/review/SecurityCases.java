package io.architrave.review;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.NETWORK;

import io.architrave.testing.Sketch;
import java.util.List;

final class SecurityCases {

    static final List<RuleCases> ALL = List.of(
            RuleCases.of("SEC-DB-NOT-PUBLIC", "db", RuleCases::shop)
                    .passes("public access off")
                    .passes("the same in one zone", s -> s.set("db", "multiAz", false))
                    .open("nothing set", s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .fails("public access on", s -> s.set("db", "publiclyAccessible", true)),
            RuleCases.of("SEC-INTERNET-PATH-TO-DB", "db", RuleCases::shop)
                    .passes("a path through the application")
                    .passes("a path through a function",
                            s -> s.node("fn", "lambda-function", "private-a", "private-b").call("lb", "fn").call("fn",
                                    "db"))
                    .fails("users on the database", s -> s.call("users", "db"))
                    .fails("a load balancer on the database", s -> s.call("lb", "db")),
            RuleCases.of("SEC-DB-ISOLATED-SUBNET", "db", RuleCases::shop)
                    .passes("isolated subnets")
                    .passes("private subnets where there are no others",
                            s -> s.node("db", "rds-database", "private-a", "private-b").without("isolated-a",
                                    "isolated-b"))
                    .fails("private subnets beside isolated ones",
                            s -> s.node("db", "rds-database", "private-a", "private-b"))
                    .fails("public subnets", s -> s.node("db", "rds-database", "public-a", "public-b")),
            RuleCases.of("SEC-APP-PRIVATE-SUBNET", "web", RuleCases::shop)
                    .passes("private subnets")
                    .passes("isolated subnets", s -> s.node("web", "ecs-service", "isolated-a", "isolated-b"))
                    .open("subnets without a tier",
                            s -> s.group("plain", "subnet", "zone-a").node("web", "ecs-service", "plain"))
                    .silent("a bastion",
                            s -> s.node("web", "ec2-instance", "public-a").set("web", "function", "bastion"))
                    .fails("a public subnet", s -> s.node("web", "ecs-service", "public-a"))
                    .fails("a public address", s -> s.set("web", "publicIp", true)),
            RuleCases.of("SEC-LB-PUBLIC-SUBNET", "lb", RuleCases::shop)
                    .passes("facing the internet in public subnets")
                    .passes("internal in private subnets",
                            s -> s.node("lb", "application-load-balancer", "private-a", "private-b").set("lb", "scheme",
                                    "internal"))
                    .open("subnets without a tier",
                            s -> s.group("plain", "subnet", "zone-a").node("lb", "application-load-balancer", "plain"))
                    .fails("facing the internet in private subnets",
                            s -> s.node("lb", "application-load-balancer", "private-a", "private-b").set("lb", "scheme",
                                    "internet-facing"))
                    .fails("internal in public subnets", s -> s.set("lb", "scheme", "internal"))
                    .fails("public subnets without an internet gateway", s -> s.without("igw")),
            RuleCases.of("SEC-NAT-PUBLIC-SUBNET", "nat-a", RuleCases::shop)
                    .passes("a public subnet")
                    .passes("a subnet with a route to the internet gateway",
                            s -> s.move("nat-a", "private-a").edge(NETWORK, "private-a", "igw"))
                    .silent("a regional one", s -> s.set("nat-a", "mode", "regional"))
                    .silent("a private one", s -> s.move("nat-a", "private-a").set("nat-a", "connectivity", "private"))
                    .fails("a private subnet", s -> s.move("nat-a", "private-a")),
            RuleCases.of("SEC-SG-OPEN-WORLD", "db", RuleCases::shop)
                    .passes("a block of the VPC",
                            s -> s.securityGroup("sg", "vpc", 5432, "10.0.0.0/16").guardedBy("db", "sg"))
                    .silent("no security group")
                    .open("no inbound rule", s -> s.group("sg", "security-group", "vpc").guardedBy("db", "sg"))
                    .fails("the whole internet",
                            s -> s.securityGroup("sg", "vpc", 5432, "0.0.0.0/0").guardedBy("db", "sg")),
            RuleCases.of("SEC-SG-OPEN-WORLD", "lb", RuleCases::shop)
                    .passes("the whole internet on 443 of a public load balancer",
                            s -> s.securityGroup("sg", "vpc", 443, "0.0.0.0/0").guardedBy("lb", "sg"))
                    .fails("the whole internet on 22",
                            s -> s.securityGroup("sg", "vpc", 22, "0.0.0.0/0").guardedBy("lb", "sg")),
            RuleCases.of("SEC-ENCRYPT-AT-REST", "db", RuleCases::shop)
                    .passes("encrypted")
                    .open("nothing set", s -> s.node("db", "rds-database", "isolated-a", "isolated-b"))
                    .fails("not encrypted", s -> s.set("db", "encrypted", false)),
            RuleCases.of("SEC-ENCRYPT-AT-REST", "table", RuleCases::api).silent("what AWS always encrypts"),
            RuleCases.of("SEC-ENCRYPT-AT-REST", "topic", RuleCases::api)
                    .passes("an encrypted topic",
                            s -> s.node("topic", "sns-topic", "region").set("topic", "encrypted", true)),
            RuleCases.of("SEC-TLS-EDGE", "lb", RuleCases::shop)
                    .passes("HTTPS")
                    .passes("HTTP that is redirected",
                            s -> s.set("users-lb", "protocol", "http").set("lb", "httpsRedirect", true))
                    .open("nothing set", s -> s.node("lb", "application-load-balancer", "public-a", "public-b"))
                    .fails("plain HTTP", s -> s.set("users-lb", "protocol", "http"))
                    .fails("TLS off", s -> s.set("lb", "tls", false)),
            RuleCases.of("SEC-WAF-PUBLIC-HTTP", "lb", RuleCases::shop)
                    .passes("a web ACL", SecurityCases::firewalled)
                    .passes("a web ACL on the CDN in front", s -> firewalled(s).node("cdn", "cloudfront"))
                    .silent("a load balancer behind a CDN",
                            s -> s.node("cdn", "cloudfront").without("users-lb").call("users", "cdn").call("cdn", "lb"))
                    .fails("none", s -> s),
            RuleCases.of("SEC-API-AUTH", "api", RuleCases::api)
                    .passes("Cognito")
                    .passes("a user pool that is drawn",
                            s -> s.node("api", "api-gateway-rest", "region").node("pool", "cognito-user-pool", "region")
                                    .edge(ASSOCIATION, "pool", "api"))
                    .silent("open on purpose", s -> s.set("api", "auth", "none").set("api", "publicByDesign", true))
                    .open("nothing set", s -> s.node("api", "api-gateway-rest", "region"))
                    .fails("none", s -> s.set("api", "auth", "none")),
            RuleCases.of("SEC-S3-PUBLIC-BLOCK", "input", RuleCases::pipeline)
                    .passes("all four settings on")
                    .passes("the same without versions", s -> s.set("input", "versioning", false))
                    .open("nothing set", s -> s.node("input", "s3-bucket", "region"))
                    .fails("some of them on", s -> s.set("input", "blockPublicAccess", "some")),
            RuleCases.of("SEC-SECRETS-MANAGER", "db", RuleCases::shop)
                    .passes("IAM authentication")
                    .passes("a secret on the database",
                            s -> s.set("db", "iamAuth", false).node("secret", "secrets-manager", "region")
                                    .edge(ASSOCIATION, "secret", "db"))
                    .passes("a secret that the service reads",
                            s -> s.set("db", "iamAuth", false).node("secret", "secrets-manager", "region").call("web",
                                    "secret"))
                    .silent("a database that nobody calls", s -> s.without("web-db"))
                    .fails("no secret", s -> s.set("db", "iamAuth", false)),
            RuleCases.of("SEC-CLOUDTRAIL", "account", SecurityCases::accounted)
                    .passes("a trail of the account", s -> s.set("account", "trail", "multi-region"))
                    .passes("a trail that is drawn", s -> s.node("trail", "cloudtrail", "account"))
                    .fails("none", s -> s),
            RuleCases.of("SEC-CLOUDTRAIL", "document", RuleCases::shop)
                    .passes("a trail without an account", s -> s.node("trail", "cloudtrail"))
                    .fails("none", s -> s),
            RuleCases.of("SEC-VPC-FLOW-LOGS", "vpc", RuleCases::shop)
                    .passes("flow logs")
                    .passes("flow logs that are drawn",
                            s -> s.set("vpc", "flowLogs", false).node("logs", "cloudwatch-logs", "region")
                                    .edge(io.architrave.model.Relation.DATA, "vpc", "logs"))
                    .fails("none", s -> s.set("vpc", "flowLogs", false)));

    private static Sketch firewalled(Sketch sketch) {
        return sketch.node("waf", "waf", "region").edge(ASSOCIATION, "waf", "lb");
    }

    private static Sketch accounted() {
        return RuleCases.shop().group("account", "account").move("region", "account");
    }

    private SecurityCases() {}
}
