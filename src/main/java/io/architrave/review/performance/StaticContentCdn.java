package io.architrave.review.performance;

import io.architrave.catalog.Role;
import io.architrave.edit.Change;
import io.architrave.model.Edge;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class StaticContentCdn implements Rule {

    private static final RuleInfo INFO = RuleInfo
            .of("PERF-CDN-STATIC", "Static and cacheable content comes from the edge")
            .drawn(Severity.WARNING)
            .practices("PERF04-BP02", "COST08-BP03", "REL02-BP01", "SUS04-BP07")
            .why("Each user fetches every byte from the origin's region, which is slow for them and paid for as traffic out.")
            .remedy("Put CloudFront in front, with origin access control where the origin is a bucket.")
            .mends()
            .source("https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html");

    private static final Set<String> CACHEABLE = Set.of("static", "cacheable");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Assessment> assess(Workload workload) {
        return workload.nodes()
                .filter(node -> servesContent(workload, node))
                .flatMap(node -> judge(workload, node).stream());
    }

    /// The bucket or compute that says so; a load balancer by what stands behind it.
    private static boolean servesContent(Workload workload, Node node) {
        var behind = workload.has(node, Role.LOAD_BALANCER)
                ? workload.targets(node, Relation.CALL)
                : Stream.of(node);
        return !workload.has(node, Role.CDN)
                && behind.anyMatch(origin -> origin.properties().text("serves").filter(CACHEABLE::contains).isPresent()
                        || origin.properties().isOn("website")
                        || origin.properties().is("bucketRole", "static"));
    }

    private static Optional<Assessment> judge(Workload workload, Node origin) {
        var direct = Stream.of(Relation.CALL, Relation.DATA)
                .flatMap(relation -> workload.incoming(origin, relation))
                .filter(edge -> workload.diagram().node(edge.from()).filter(workload.topology().exposure()::isClient)
                        .isPresent())
                .toList();
        if (!direct.isEmpty()) {
            var users = direct.stream().map(Edge::from).toList();
            return Optional.of(Assessment.fail(origin, Workload.name(origin) + " serves " + workload.names(users)
                    + " without a content delivery network.")
                    .with(users)
                    .with(fix(workload, origin, direct)));
        }
        boolean behindCdn = workload.sources(origin, Relation.CALL).anyMatch(caller -> workload.has(caller, Role.CDN));
        return behindCdn ? Optional.of(Assessment.pass(origin)) : Optional.empty();
    }

    private static Fix fix(Workload workload, Node origin, List<Edge> direct) {
        var additions = new Additions(workload);
        var cdn = additions.near(
                origin, "cloudfront", "cdn", "CloudFront",
                Properties.NONE.with("viewerProtocolPolicy", "redirect-to-https").with("tls", true));
        for (var edge : direct) {
            additions.also(new Change.Reconnect(edge.id(), Relation.CALL, edge.from(), cdn));
        }
        var toOrigin = Properties.NONE.with("protocol", "https").with("port", 443);
        additions.connect(
                Relation.CALL, cdn, origin.id(),
                Workload.isA(origin, "s3-bucket") ? toOrigin.with("originAccess", "oac") : toOrigin);
        protectorsOf(workload, origin)
                .forEach(edge -> additions.also(new Change.Reconnect(edge.id(), edge.relation(), edge.from(), cdn)));
        return Fix.of("Put CloudFront in front", additions.change());
    }

    /// The web ACL belongs to the outermost entry.
    private static Stream<Edge> protectorsOf(Workload workload, Node origin) {
        return workload.incoming(origin, Relation.ASSOCIATION)
                .filter(edge -> workload.diagram().node(edge.from()).filter(helper -> Workload.isA(helper, "waf"))
                        .isPresent());
    }
}
