package io.architrave.cloudformation.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Designs;
import io.architrave.cloudformation.Designs.Design;
import io.architrave.cloudformation.SmallDesigns;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.rule.Rule;
import io.architrave.cloudformation.rule.RuleCases;
import io.architrave.cloudformation.rule.RuleCases.Case;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Template;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported holds the rules, or says why it does not. */
class HardeningCheckTest {

    @Test
    void findsNothingUnsaidInAnyDesignThatShipsNorInAnySmallOne() {
        assertThat(Stream.concat(Designs.all().stream(), SmallDesigns.all().stream())).isNotEmpty()
                .allSatisfy(design -> assertThat(findings(design)).as(design.name()).isEmpty());
    }

    static List<Case> cases() {
        return RuleCases.read("aws-solutions-cases.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesWhatHoldsARuleAndFindsWhatBreaksIt(Case each) {
        assertThat(warnings(each.good())).noneMatch(warning -> warning.contains("(" + each.rule() + ")"));
        assertThat(warnings(each.bad())).anyMatch(warning -> warning.contains("(" + each.rule() + ")"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesOverWhatAResourceSaysToBreakOnPurpose(Case each) {
        Resource accepting = each.bad().resources().getFirst()
                .accepting(List.of(new Suppression(each.rule(), "The drawing wants it so.")));

        assertThat(warnings(Template.of("x", List.of(accepting))))
                .noneMatch(warning -> warning.contains("(" + each.rule() + ")"));
    }

    @Test
    void hasACaseForEachRule() {
        assertThat(cases()).extracting(Case::rule)
                .containsAll(HardeningCheck.rules().stream().map(Rule::id).toList());
    }

    private static List<String> warnings(Template template) {
        assertThat(HardeningCheck.check(template)).noneMatch(Problem::isError);
        return HardeningCheck.check(template).stream().map(Problem::toString).toList();
    }

    private static List<Problem> findings(Design design) {
        return export(design.diagram()).problems().stream().filter(problem -> problem.kind() == Kind.NOT_HARDENED)
                .toList();
    }

    private static StackTemplate export(Diagram diagram) {
        return CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).stacks().getFirst();
    }
}
