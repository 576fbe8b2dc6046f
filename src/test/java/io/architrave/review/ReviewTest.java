package io.architrave.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Acknowledgement;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Extras;
import io.architrave.model.PropertyValue;
import io.architrave.testing.Sketch;
import io.architrave.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static ReviewResult review(Diagram diagram, Rule... rules) {
        var chosen = rules.length == 0 ? Rules.all() : List.of(rules);
        return new Review(chosen, TODAY)
                .of(new Workload(Topology.of(DiagramIndex.of(diagram), Catalog.bundled()), Set.of()));
    }

    private static Finding finding(Diagram diagram, String rule, String subject) {
        return review(diagram).findings().stream()
                .filter(found -> found.rule().id().equals(rule) && found.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Diagram accepted(Diagram diagram, String reason, Optional<LocalDate> until) {
        var key = new Acknowledgement.Key("REL-BACKUP-DATASTORE", "db");
        var acknowledgement = new Acknowledgement(reason, Optional.empty(), Optional.empty(), until, Extras.NONE);
        return diagram.withAcknowledgements(diagram.acknowledgements().plus(key, acknowledgement));
    }

    private static Diagram withoutBackup() {
        return RuleCases.shop().set("db", "backupRetentionDays", 0).diagram();
    }

    @Test
    void anAcceptedFindingIsListedButCountsNoMore() {
        var diagram = accepted(withoutBackup(), "Rebuilt from the ledger every night", Optional.of(TODAY));
        var finding = finding(diagram, "REL-BACKUP-DATASTORE", "db");

        assertThat(finding.verdict()).isEqualTo(Verdict.ACKNOWLEDGED);
        assertThat(finding.acceptance()).contains("Rebuilt from the ledger every night");
        assertThat(review(diagram).scores().get(Pillar.RELIABILITY).acknowledged()).isEqualTo(1);
        assertThat(review(diagram).scores().get(Pillar.RELIABILITY).failed()).isZero();
    }

    @Test
    void anExpiredAcceptanceCountsAgainAndSaysSo() {
        var diagram = accepted(withoutBackup(), "Rebuilt from the ledger every night", Optional.of(TODAY.minusDays(1)));
        var finding = finding(diagram, "REL-BACKUP-DATASTORE", "db");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.message()).contains("accepted until 2026-11-20, which has passed");
    }

    @Test
    void anAcceptanceWithoutAReadableReasonDoesNotHold() {
        var finding = finding(accepted(withoutBackup(), "ok", Optional.empty()), "REL-BACKUP-DATASTORE", "db");

        assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(finding.message()).contains("without a reason");
    }

    @Test
    void outsideOfProductionReliabilityWeighsOneStepLess() {
        var sketch = RuleCases.shop().set("db", "multiAz", false);

        assertThat(finding(sketch.diagram(), "REL-SPOF-PATH", "db").severity()).isEqualTo(Severity.ERROR);
        assertThat(finding(sketch.profile("environment", "dev").diagram(), "REL-SPOF-PATH", "db").severity())
                .isEqualTo(Severity.WARNING);
        assertThat(finding(sketch.set("db", "encrypted", false).diagram(), "SEC-ENCRYPT-AT-REST", "db").severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void aLensRaisesWhatItAsksFor() {
        var diagram = RuleCases.shop().diagram();
        var lens = new PropertyValue.Items(List.of(PropertyValue.of("hipaa")));
        var strict = diagram.withProfile(diagram.profile().with("lenses", lens));

        assertThat(finding(diagram, "SEC-CLOUDTRAIL", "document").severity()).isEqualTo(Severity.WARNING);
        assertThat(finding(strict, "SEC-CLOUDTRAIL", "document").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aForbiddenConnectionIsFlaggedAndNotFollowed() {
        var diagram = RuleCases.shop().node("web", "ec2-instance", "private-a").call("users", "db").diagram();
        var result = review(diagram);

        assertThat(result.verdict("SEC-INTERNET-PATH-TO-DB", "db")).isEqualTo(Verdict.FAIL);
        assertThat(result.verdict("REL-SPOF-PATH", "web")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aRuleThatBreaksTakesNoOtherDown() {
        var broken = new Rule() {
            @Override
            public RuleInfo info() {
                return RuleInfo.of("REL-BROKEN", "Breaks").source("https://docs.aws.amazon.com/");
            }

            @Override
            public Stream<Assessment> assess(Workload workload) {
                return workload.nodes().map(node -> {
                    throw new IllegalStateException(node.name());
                });
            }
        };
        var sound = Rules.find("REL-BACKUP-DATASTORE").orElseThrow();
        var result = review(withoutBackup(), broken, sound);

        assertThat(result.verdict("REL-BROKEN", "document")).isEqualTo(Verdict.NOT_ASSESSED);
        assertThat(result.findings().stream().filter(found -> found.rule().id().equals("REL-BROKEN")))
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("IllegalStateException"));
        assertThat(result.verdict("REL-BACKUP-DATASTORE", "db")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aScoreIsWhatPassedOfWhatWasAssessedByWeight() {
        var score = new Score(2, 1, 5, 1, 14, 10);

        assertThat(score.percent()).contains(58);
        assertThat(score.assessed()).isEqualTo(4);
        assertThat(score.total()).isEqualTo(9);
        assertThat(new Score(0, 0, 3, 0, 0, 0).percent()).isEmpty();
    }

    @Test
    void anEmptyDrawingHasNothingToSay() {
        var result = review(Diagram.EMPTY);

        assertThat(result.findings()).isEmpty();
        assertThat(result.scores().values()).allSatisfy(score -> assertThat(score.percent()).isEmpty());
    }

    @Test
    void theHeaviestFailureComesFirstAndTheOrderIsStable() {
        var diagram = Sketch.network().node("users", "users").node("web", "ec2-instance", "public-a")
                .call("users", "web").diagram();
        var failures = review(diagram).failures();

        assertThat(failures).isSortedAccordingTo(java.util.Comparator.comparing(Finding::severity));
        assertThat(review(diagram)).isEqualTo(review(diagram));
    }

    @Test
    void aPracticeLinksToThePageOfItsQuestion() {
        assertThat(RuleInfo.practiceLink("REL10-BP01"))
                .isEqualTo("https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-10.html");
    }
}
