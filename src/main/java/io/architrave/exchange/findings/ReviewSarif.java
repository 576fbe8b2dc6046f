package io.architrave.exchange.findings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.review.Finding;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Verdict;
import java.util.List;
import java.util.stream.Stream;

/// SARIF 2.1.0, one run over all documents. What somebody accepted is a suppressed result.
final class ReviewSarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    private ReviewSarif() {}

    static String write(List<Reviewed> reviews) {
        var log = object().put("$schema", SCHEMA).put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var rules = run.putObject("tool").putObject("driver").put("name", "Architrave").putArray("rules");
        reviews.stream()
                .flatMap(ReviewSarif::reported)
                .map(Finding::rule)
                .distinct()
                .forEach(rule -> rules.add(rule(rule)));
        var results = run.putArray("results");
        reviews.forEach(review -> reported(review).forEach(finding -> results.add(result(review, finding))));
        return ReviewJson.text(log);
    }

    private static Stream<Finding> reported(Reviewed review) {
        return Stream.concat(review.result().of(Verdict.FAIL), review.result().of(Verdict.ACKNOWLEDGED));
    }

    private static ObjectNode rule(RuleInfo rule) {
        var node = object().put("id", rule.id()).put("helpUri", rule.link());
        node.putObject("shortDescription").put("text", rule.title());
        node.putObject("fullDescription").put("text", rule.why());
        node.putObject("help").put("text", rule.remedy());
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
        tags(node.putObject("properties").putArray("tags"), rule);
        return node;
    }

    private static void tags(ArrayNode tags, RuleInfo rule) {
        tags.add(rule.pillar().key());
        rule.practices().forEach(tags::add);
    }

    private static ObjectNode result(Reviewed review, Finding finding) {
        var node = object().put("ruleId", finding.rule().id()).put("level", level(finding.severity()));
        node.putObject("message").put("text", review.about(finding) + ": " + finding.message());
        var location = node.putArray("locations").addObject();
        var physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", review.file().replace('\\', '/').replace(" ", "%20"));
        physical.putObject("region").put("startLine", 1);
        var logical = location.putArray("logicalLocations");
        finding.elements().forEach(element -> logical.addObject()
                .put("name", review.name(element))
                .put("fullyQualifiedName", element.value())
                .put("kind", "element"));
        node.putObject("partialFingerprints").put("architrave/v1", finding.rule().id() + "/" + finding.subject());
        finding.acceptance().ifPresent(reason -> node.putArray("suppressions")
                .addObject()
                .put("kind", "inSource")
                .put("justification", reason));
        return node;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
