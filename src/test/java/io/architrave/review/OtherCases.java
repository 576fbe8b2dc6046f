package io.architrave.review;

import static io.architrave.model.Relation.ASSOCIATION;

import io.architrave.model.PropertyValue;
import io.architrave.testing.Samples;
import io.architrave.testing.Sketch;
import java.util.List;

final class OtherCases {

    static final List<RuleCases> ALL = List.of(
            RuleCases.of("PERF-CDN-STATIC", "site", OtherCases::site)
                    .passes("a bucket behind a CDN")
                    .passes("pages that can be cached, behind a CDN", s -> s.set("site", "serves", "cacheable"))
                    .silent("a bucket of uploads",
                            s -> s.node("site", "s3-bucket", "region").set("site", "bucketRole", "upload").call("users",
                                    "site"))
                    .fails("users on the bucket", s -> s.call("users", "site").without("users-cdn")),
            RuleCases.of("PERF-LAMBDA-FIT", "fn", RuleCases::api)
                    .passes("work of seconds")
                    .passes("work of fifteen minutes", s -> s.set("fn", "maxDurationSeconds", 900))
                    .open("nothing set", s -> s.node("fn", "lambda-function", "region"))
                    .fails("work of an hour", s -> s.set("fn", "maxDurationSeconds", 3600))
                    .fails("open connections", s -> s.set("fn", "persistentConnections", true)),
            RuleCases.of("COST-GATEWAY-ENDPOINT", "vpc", OtherCases::throughNat)
                    .passes("a gateway endpoint",
                            s -> s.node("end", "vpc-endpoint", "vpc").set("end", "awsService", "s3").set("end",
                                    "endpointType", "gateway"))
                    .silent("a bucket that nobody in the VPC uses", s -> s.without("web-bucket"))
                    .fails("a bucket through NAT", s -> s),
            RuleCases.of("COST-S3-LIFECYCLE", "input", RuleCases::pipeline)
                    .passes("Intelligent-Tiering")
                    .passes("a lifecycle",
                            s -> s.set("input", "intelligentTiering", false).set("input", "lifecycle",
                                    new PropertyValue.Items(List.of(PropertyValue.of("30d:standard-ia")))))
                    .open("nothing set", s -> s.node("input", "s3-bucket", "region").set("input", "bucketRole", "logs"))
                    .silent("results of a job",
                            s -> s.node("input", "s3-bucket", "region").set("input", "bucketRole", "processed"))
                    .fails("Intelligent-Tiering off and no lifecycle",
                            s -> s.set("input", "intelligentTiering", false)),
            RuleCases.of("OPS-ALARM-NOTIFY", "alarm", OtherCases::alarmed)
                    .passes("an alarm with a topic")
                    .fails("an alarm that tells nobody", s -> s.without("topic")),
            RuleCases.of("OPS-ALARM-NOTIFY", "document", RuleCases::shop)
                    .silent("an alarm", s -> s.node("alarm", "cloudwatch-alarm", "region"))
                    .fails("no alarm", s -> s),
            RuleCases.of("OPS-DEPRECATED-SERVICE", "document", RuleCases::shop)
                    .passes("what AWS offers today")
                    .silent("a sketch alone", s -> Sketch.blank().node("feed", Samples.sketchedType().key().value()))
                    .silent("one that ended", s -> s.node("live", "mediastore", "region")),
            RuleCases.of("OPS-DEPRECATED-SERVICE", "old", RuleCases::api)
                    .silent("its successor", s -> s.node("old", "s3-bucket", "region"))
                    .silent("a sketch that a whole type covers", s -> s.node("old", "athena", "region"))
                    .fails("one that takes no new customers", s -> s.node("old", "s3-glacier-vault", "region"))
                    .fails("one that ended", s -> s.node("old", "mediastore", "region"))
                    .fails("one without a successor", s -> s.node("old", "cloud9", "region"))
                    .fails("one under its old name", s -> s.node("old", "quicksight", "region"))
                    .fails("a sketch of one that ended", s -> s.node("old", "pinpoint", "region")),
            RuleCases.of("OPS-TRACING", "api", OtherCases::journey)
                    .passes("tracing everywhere")
                    .passes("four services with tracing",
                            s -> s.node("four", "lambda-function", "region").set("four", "tracing", true).call("two",
                                    "four"))
                    .open("one that leaves it open", s -> s.node("two", "lambda-function", "region"))
                    .silent("a short journey", s -> s.without("fn-two"))
                    .fails("one with tracing off", s -> s.set("two", "tracing", false)),
            RuleCases.of("SUS-GRAVITON", "fn", RuleCases::api)
                    .passes("arm64", s -> s.set("fn", "architecture", "arm64"))
                    .open("nothing set", s -> s)
                    .fails("x86", s -> s.set("fn", "architecture", "x86_64")),
            RuleCases.of("SUS-GRAVITON", "server", RuleCases::shop)
                    .passes("a Graviton instance",
                            s -> s.node("server", "ec2-instance", "private-a").set("server", "instanceType",
                                    "c6g.large"))
                    .silent("Windows", s -> s.node("server", "ec2-instance", "private-a")
                            .set("server", "operatingSystem", "windows").set("server", "instanceType", "c5.large"))
                    .fails("an x86 instance", s -> s.node("server", "ec2-instance", "private-a").set("server",
                            "instanceType", "c5.large")));

    private static Sketch site() {
        return Sketch.blank()
                .group("region", "region").set("region", "region", "us-east-1")
                .node("users", "users")
                .node("cdn", "cloudfront")
                .node("site", "s3-bucket", "region").set("site", "bucketRole", "static")
                .call("users", "cdn")
                .call("cdn", "site");
    }

    private static Sketch throughNat() {
        return RuleCases.shop().node("bucket", "s3-bucket", "region").call("web", "bucket");
    }

    private static Sketch alarmed() {
        return RuleCases.shop()
                .node("alarm", "cloudwatch-alarm", "region")
                .node("topic", "sns-topic", "region")
                .edge(ASSOCIATION, "alarm", "lb")
                .event("alarm", "topic");
    }

    private static Sketch journey() {
        return RuleCases.api()
                .set("api", "tracing", true)
                .set("fn", "tracing", true)
                .node("two", "lambda-function", "region").set("two", "tracing", true)
                .call("fn", "two");
    }

    private OtherCases() {}
}
