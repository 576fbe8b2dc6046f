package io.architrave.exchange.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.model.RecoveryClass;
import io.architrave.review.Finding;
import io.architrave.review.Score;
import io.architrave.review.Verdict;
import io.architrave.review.availability.Journey;
import io.architrave.review.recovery.Recovery;
import io.architrave.review.recovery.Site;
import java.util.List;
import java.util.Set;

/// The stable form: fields are added, never renamed. Passes are counted in the scores and not listed.
final class ReviewJson {

    private static final Set<Verdict> LISTED = Set.of(Verdict.FAIL, Verdict.ACKNOWLEDGED, Verdict.NOT_ASSESSED);

    private ReviewJson() {}

    static String write(List<Reviewed> reviews, int asked) {
        var nodes = reviews.stream().map(ReviewJson::node).toList();
        return text(asked == 1 && nodes.size() == 1 ? nodes.getFirst()
                : JsonNodeFactory.instance.arrayNode().addAll(nodes));
    }

    static String text(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can always be written", impossible);
        }
    }

    private static ObjectNode node(Reviewed review) {
        var node = JsonNodeFactory.instance.objectNode().put("file", review.file());
        var findings = node.putArray("findings");
        review.result().findings().stream()
                .filter(finding -> LISTED.contains(finding.verdict()))
                .forEach(finding -> findings.add(node(review, finding)));
        var scores = node.putObject("scores");
        review.result().scores().forEach((pillar, score) -> scores.set(pillar.key(), node(score)));
        review.result().availability().worst().ifPresentOrElse(
                journey -> node.set("availability", node(journey)), () -> node.putNull("availability"));
        var recovery = review.result().recovery();
        recovery.best().ifPresentOrElse(
                site -> node.set("recovery", node(review, recovery, site)), () -> node.putNull("recovery"));
        return node;
    }

    /// What the best prepared other region is ready for; `missing` is what keeps it from the next class.
    private static ObjectNode node(Reviewed review, Recovery recovery, Site site) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("class", site.strategy().map(RecoveryClass::exchanged).orElse("NONE"));
        site.strategy().ifPresentOrElse(
                strategy -> node.put("rpo", strategy.point()).put("rto", strategy.time()),
                () -> node.putNull("rpo").putNull("rto"));
        var missing = node.putArray("missing");
        site.missing().forEach(gap -> {
            var about = missing.addObject();
            gap.element().ifPresentOrElse(
                    element -> about.put("element", element.value()).put("name", review.name(element)),
                    () -> about.putNull("element").putNull("name"));
            about.put("message", gap.sentence());
        });
        recovery.home().ifPresent(home -> node.put("home", home));
        node.put("region", site.region());
        site.next().ifPresentOrElse(next -> node.put("next", next.exchanged()), () -> node.putNull("next"));
        return node;
    }

    private static ObjectNode node(Reviewed review, Finding finding) {
        var rule = finding.rule();
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("rule", rule.id())
                .put("title", rule.title())
                .put("pillar", rule.pillar().key())
                .put("severity", finding.severity().key())
                .put("verdict", Reviewed.key(finding.verdict()))
                .put("subject", finding.subject());
        var elements = node.putArray("elements");
        finding.elements().forEach(element -> elements.add(element.value()));
        var names = node.putArray("names");
        finding.elements().forEach(element -> names.add(review.name(element)));
        node.put("message", finding.message()).put("why", rule.why()).put("remedy", rule.remedy());
        var practices = node.putArray("practices");
        rule.practices().forEach(practices::add);
        node.put("fix", finding.fix().isPresent()).put("link", rule.link());
        finding.acceptance().ifPresent(reason -> node.put("acceptance", reason));
        return node;
    }

    /// The worst journey; figures in per cent, the estimate the lower end of the range.
    private static ObjectNode node(Journey journey) {
        var node = JsonNodeFactory.instance.objectNode().put("estimate", journey.low().percent());
        node.putArray("range").add(journey.low().percent()).add(journey.high().percent());
        var weakest = node.putArray("weakest");
        journey.weakest().forEach(part -> weakest.add(part.id().value()));
        node.put("confirmed", journey.isConfirmed())
                .put("journey", journey.name())
                .put("downtimeSecondsPerMonth", journey.low().downtimeAMonth().toSeconds());
        var uncounted = node.putArray("uncounted");
        journey.uncounted().forEach(service -> uncounted.add(service.id().value()));
        return node;
    }

    private static ObjectNode node(Score score) {
        var node = JsonNodeFactory.instance.objectNode();
        score.percent().ifPresentOrElse(percent -> node.put("score", percent), () -> node.putNull("score"));
        return node.put("assessed", score.assessed())
                .put("passed", score.passed())
                .put("failed", score.failed())
                .put("notAssessed", score.notAssessed())
                .put("acknowledged", score.acknowledged());
    }
}
