package io.architrave.review;

import static io.architrave.model.Relation.ASSOCIATION;

import java.util.List;

final class IntegrityCases {

    static final List<RuleCases> ALL = List.of(
            RuleCases.of("DGM-CONTAINMENT", "private-a", RuleCases::shop)
                    .passes("a subnet in a zone of a VPC")
                    .passes("a subnet in a frame within the zone",
                            s -> s.group("frame", "generic-group", "zone-a").move("private-a", "frame"))
                    .fails("a subnet straight in the VPC", s -> s.move("private-a", "vpc"))
                    .fails("a subnet in a region", s -> s.move("private-a", "region"))
                    .passes("a document whose region is not drawn", s -> s.move("vpc", "").without("region")),
            RuleCases.of("DGM-PLACEMENT", "thing", RuleCases::shop)
                    .passes("a server in a subnet", s -> s.node("thing", "ec2-instance", "private-a"))
                    .passes("a table in a region", s -> s.node("thing", "dynamodb-table", "region"))
                    .passes("a function attached to subnets",
                            s -> s.node("thing", "lambda-function", "private-a", "private-b"))
                    .passes("a server in a frame within a subnet",
                            s -> s.group("frame", "generic-group", "private-a").node("thing", "ec2-instance", "frame"))
                    .silent("a type that the catalogue does not know",
                            s -> s.node("thing", "flux-capacitor", "private-a"))
                    .passes("a server in the frame of a Spot Fleet",
                            s -> s.group("frame", "spot-fleet", "private-a").node("thing", "ec2-instance", "frame"))
                    .fails("a cache in the frame of a Spot Fleet",
                            s -> s.group("frame", "spot-fleet", "private-a").node("thing", "elasticache", "frame"))
                    .fails("a table in a subnet", s -> s.node("thing", "dynamodb-table", "private-a"))
                    .fails("a server outside of every subnet", s -> s.node("thing", "ec2-instance", "region"))
                    .fails("a database on the bare canvas", s -> s.node("thing", "rds-database")),
            RuleCases.of("DGM-IMPOSSIBLE-EDGE", "one-two", RuleCases::shop)
                    .passes("a load balancer that calls a function",
                            s -> s.node("one", "application-load-balancer", "public-a", "public-b")
                                    .node("two", "lambda-function", "region").call("one", "two"))
                    .passes("a web ACL associated with a CDN",
                            s -> s.node("one", "waf", "region").node("two", "cloudfront").edge(ASSOCIATION, "one",
                                    "two"))
                    .open("an end that the catalogue does not know",
                            s -> s.node("one", "flux-capacitor").node("two", "cloudfront").call("one", "two"))
                    .fails("a load balancer that calls a table",
                            s -> s.node("one", "application-load-balancer", "public-a", "public-b")
                                    .node("two", "dynamodb-table", "region").call("one", "two"))
                    .fails("a CDN that calls a database", s -> s.node("one", "cloudfront")
                            .node("two", "rds-database", "isolated-a", "isolated-b").call("one", "two")));

    private IntegrityCases() {}
}
