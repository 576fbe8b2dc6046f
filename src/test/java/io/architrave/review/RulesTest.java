package io.architrave.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.topology.Topology;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    private static ReviewResult review(Diagram diagram) {
        return Review.of(Topology.of(DiagramIndex.of(diagram), Catalog.bundled()));
    }

    static List<RuleCases.Case> cases() {
        return RuleCases.all();
    }

    static Stream<RuleCases.Case> failures() {
        return cases().stream().filter(test -> test.expected() == Verdict.FAIL);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesEachDrawingAsTheTableSays(RuleCases.Case test) {
        assertThat(review(test.sketch().diagram()).verdict(test.rule(), test.subject())).isEqualTo(test.expected());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureNamesItsEvidenceAndItsFixMendsItWithoutANewError(RuleCases.Case test) {
        var diagram = test.sketch().diagram();
        var before = review(diagram);
        var finding = before.failures().stream()
                .filter(found -> found.rule().id().equals(test.rule()) && found.subject().equals(test.subject()))
                .findFirst()
                .orElseThrow();

        assertThat(finding.message()).endsWith(".").hasSizeGreaterThan(15);
        if (finding.fix().isPresent()) {
            var after = review(finding.fix().get().change().applyTo(diagram));
            assertThat(after.verdict(test.rule(), test.subject())).isNotEqualTo(Verdict.FAIL);
            assertThat(errors(after)).isSubsetOf(errors(before));
        }
    }

    private static Set<String> errors(ReviewResult result) {
        return result.failures().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " on " + finding.subject())
                .collect(Collectors.toSet());
    }

    @Test
    void whatAFixAddsIsNamedPlacedAndClearOfItsNeighbours() {
        failures().forEach(test -> {
            var diagram = test.sketch().diagram();
            review(diagram).failures().stream()
                    .filter(finding -> finding.rule().id().equals(test.rule()) && finding.fix().isPresent())
                    .forEach(finding -> {
                        var after = finding.fix().get().change().applyTo(diagram);
                        var index = DiagramIndex.of(after);
                        after.nodes().filter(node -> !diagram.has(node.id())).forEach(node -> {
                            assertThat(node.name()).isNotBlank();
                            assertThat(index.boxes(node.id())).as("boxes of %s", node.id()).isNotEmpty();
                        });
                    });
        });
    }

    @Test
    void aRuleSaysWhetherItsFindingsBringAFix() {
        var mended = failures()
                .flatMap(test -> review(test.sketch().diagram()).failures().stream())
                .filter(finding -> finding.fix().isPresent())
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());

        assertThat(Rules.all().stream().map(Rule::info).filter(RuleInfo::mends).map(RuleInfo::id))
                .containsExactlyInAnyOrderElementsOf(mended);
    }

    @Test
    void everyRuleHasAPassingAndAFailingCase() {
        var ids = Rules.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

        assertThat(RuleCases.rulesWith(Verdict.PASS)).isEqualTo(ids);
        assertThat(RuleCases.rulesWith(Verdict.FAIL)).isEqualTo(ids);
    }

    @Test
    void goodCasesOutnumberBadOnes() {
        assertThat(cases()).filteredOn(test -> test.expected() != Verdict.FAIL)
                .hasSizeGreaterThan((int) failures().count());
    }

    @Test
    void everySettingRuleLeavesAnUnsetSettingOpen() {
        var open = RuleCases.rulesWith(Verdict.NOT_ASSESSED);

        assertThat(Rules.all())
                .filteredOn(rule -> !rule.info().drawn())
                .extracting(rule -> rule.info().id())
                .filteredOn(id -> !id.equals("SEC-VPC-FLOW-LOGS"))
                .allSatisfy(id -> assertThat(open).contains(id));
    }

    /// But for the class of the rules that are data, of which each file is one.
    @Test
    void everyRuleClassIsListed() {
        var listed = Rules.all().stream().map(rule -> rule.getClass().getName()).toList();
        var written = new ClassFileImporter().importPackages("io.architrave.review").stream()
                .filter(type -> type.isAssignableTo(Rule.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> !type.isEquivalentTo(PropertyRule.class))
                .filter(type -> type.getSource().map(source -> !source.getUri().toString().contains("test-classes"))
                        .orElse(true))
                .map(type -> type.getName())
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyRuleTellsWhyWhatToDoAndWhereThatComesFrom() {
        assertThat(Rules.all()).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
        assertThat(Rules.all()).allSatisfy(rule -> {
            var info = rule.info();
            assertThat(info.title()).isNotBlank().doesNotEndWith(".");
            assertThat(info.why()).endsWith(".");
            assertThat(info.remedy()).endsWith(".");
            assertThat(info.source()).startsWith("https://docs.aws.amazon.com/");
            assertThat(info.practices())
                    .allSatisfy(practice -> assertThat(practice).matches("[A-Z]{3,4}\\d\\d-BP\\d\\d"));
            assertThat(info.tier()).isBetween(1, 3);
        });
    }

    @Test
    void aSoundDrawingHasNoErrors() {
        var shop = review(RuleCases.shop().diagram());

        assertThat(errors(shop)).isEmpty();
        assertThat(shop.verdict("REL-AZ-LOSS", "db")).isEqualTo(Verdict.PASS);
        assertThat(shop.about(ElementId.of("db"))).isEmpty();
    }
}
