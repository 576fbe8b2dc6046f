package io.architrave.exchange.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.review.Finding;
import io.architrave.review.ReviewResult;
import io.architrave.review.RuleInfo;
import io.architrave.review.Severity;
import io.architrave.review.Verdict;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.recovery.Recovery;
import io.architrave.testing.Golden;
import io.architrave.testing.Samples;
import io.architrave.testing.Sketch;
import io.architrave.topology.Topology;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class ReviewFormatTest {

    private static final RuleInfo STANDBY = RuleInfo.of("REL-STANDBY", "Databases keep a standby")
            .setting(Severity.ERROR)
            .practices("REL10-BP01", "REL11-BP02")
            .why("Without one a failure is an outage.")
            .remedy("Turn Multi-AZ on.")
            .source("https://example.org/multi-az");
    private static final RuleInfo OPEN = RuleInfo.of("SEC-OPEN", "Nothing is open to the world")
            .drawn(Severity.WARNING)
            .why("Everybody can try the door.")
            .remedy("Name the callers.")
            .source("https://example.org/open");

    private static final Reviewed SHOP = new Reviewed(
            "my shop.json",
            Samples.document("""
                    {"architrave": 1, "elements": {
                      "db": {"kind": "node", "type": "rds-database", "name": "orders <a|b> & \\"c\\""},
                      "web": {"kind": "node", "type": "ecs-service", "name": "web"}}}
                    """),
            new ReviewResult(List.of(
                    finding(STANDBY, "db", Verdict.FAIL, "orders has no standby.", Optional.empty()),
                    finding(OPEN, "web", Verdict.ACKNOWLEDGED, "web is open.", Optional.of("A public site")),
                    finding(OPEN, "db", Verdict.NOT_ASSESSED, "Who may call is not set.", Optional.empty()),
                    finding(STANDBY, "web", Verdict.PASS, "", Optional.empty())),
                    AvailabilityEstimate.of(topology()), Recovery.of(topology())));

    private static Topology topology() {
        var sketch = Sketch.network().node("users", "users")
                .node("web", "ecs-service", "private-a", "private-b")
                .node("db", "rds-database", "isolated-a").set("db", "multiAz", false)
                .call("users", "web").call("web", "db");
        return Topology.of(DiagramIndex.of(sketch.diagram()), Catalog.bundled());
    }

    private static Finding finding(
            RuleInfo rule, String subject, Verdict verdict, String message, Optional<String> acceptance) {
        var elements = List.of(ElementId.of(subject));
        return new Finding(rule, subject, elements, rule.severity(), verdict, message, Optional.empty(), acceptance);
    }

    @ParameterizedTest
    @EnumSource(ReviewFormat.class)
    void writesEachFormAsAccepted(ReviewFormat format) {
        Golden.assertMatches("findings/shop." + format.key(), format.write(List.of(SHOP), 1));
    }

    @Test
    void writesSeveralDocumentsAsAnArrayOfJsonAndOneSarifRun() {
        assertThat(ReviewFormat.JSON.write(List.of(SHOP, SHOP), 2)).startsWith("[");
        assertThat(ReviewFormat.JSON.write(List.of(SHOP), 2)).startsWith("[");
        assertThat(ReviewFormat.SARIF.write(List.of(SHOP, SHOP), 2)).containsOnlyOnce("\"driver\"");
    }

    @Test
    void writesXmlThatAParserTakes() throws Exception {
        var xml = ReviewFormat.JUNIT.write(List.of(SHOP), 1);

        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getAttributes().getNamedItem("failures").getNodeValue()).isEqualTo("1");
        assertThat(suite.getAttributes().getNamedItem("skipped").getNodeValue()).isEqualTo("2");
    }
}
