package io.architrave.cloudformation.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.rule.Rule;
import io.architrave.cloudformation.rule.RuleCases;
import io.architrave.cloudformation.rule.RuleCases.Case;
import io.architrave.cloudformation.rule.Rules;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PropertyValueCheckTest {

    private static final Rules RULES = Rules.read(PropertyValueCheck.class, "property-values.json");

    static List<Case> cases() {
        return RuleCases.read("property-values-cases.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesWhatHoldsARuleAndFindsWhatBreaksIt(Case each) {
        assertThat(broken(each.good())).doesNotContain(each.rule());
        assertThat(broken(each.bad())).contains(each.rule());
    }

    @Test
    void hasACaseForEachRule() {
        assertThat(cases()).extracting(Case::rule)
                .containsAll(PropertyValueCheck.rules().stream().map(Rule::id).toList());
    }

    @Test
    void speaksOfPropertiesThatTheTypesHave() {
        assertThat(PropertyValueCheck.rules()).allSatisfy(rule -> assertThat(rule.types()).allSatisfy(
                type -> assertThat(ResourceSchemas.bundled().find(type)).as(type).isPresent()));
        assertThat(PropertyValueCheck.rules()).extracting(Rule::source)
                .allMatch(source -> source.startsWith("https://"));
    }

    @Test
    void saysWhatIsWrongWhereAndHowToMendIt() {
        assertThat(TemplateCheck.check(Template.of("x", List.of(queue(new Value.Number(901)))),
                ResourceSchemas.bundled())).singleElement().satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.WRONG_VALUE);
                    assertThat(problem).hasToString("Resources.It.Properties.DelaySeconds: This is \"901\". "
                            + "DelaySeconds takes 0 to 900 seconds. Choose a value within.");
                });
    }

    @Test
    void looksThroughParametersConditionsAndMappings() {
        assertThat(broken(with(new Ref("Delay"), "901"))).hasSize(1);
        assertThat(broken(with(new Ref("Delay"), "9"))).isEmpty();
        assertThat(broken(with(new If("Slow", new Value.Number(901), new Value.Number(0)), "slow"))).hasSize(1);
        assertThat(broken(with(new If("Slow", new Value.Number(901), Ref.NO_VALUE), "0"))).isEmpty();
        assertThat(broken(with(new GetAtt("Other", "Delay"), "901"))).isEmpty();
    }

    @Test
    void looksAtEachEnvironmentOfAMapping() {
        Fields mappings = Fields.of("By", Fields.of("dev", Fields.of("Delay", new Value.Number(901)))
                .with("prod", Fields.of("Delay", new Value.Number(0))));
        Template template = new Template("x", Fields.EMPTY,
                Map.of("Stage", Parameter.choice("Stage", "prod", List.of("dev", "prod"))), mappings, Map.of(),
                List.of(queue(new FindInMap("By", new Ref("Stage"), new Text("Delay")))), Map.of(), List.of(),
                List.of());

        assertThat(broken(template)).containsExactly("Queue.DelaySeconds");
    }

    private static Template with(Value delay, String parameter) {
        return new Template("x", Fields.EMPTY, Map.of("Delay", Parameter.of("String", "Delay", parameter)),
                Fields.EMPTY, Map.of("Slow", new Intrinsic.Equals(
                        new Ref("Delay"), new Text("slow"))),
                List.of(queue(delay)), Map.of(), List.of(), List.of());
    }

    private static Resource queue(Value delay) {
        return new Resource("It", "AWS::SQS::Queue", "", Optional.empty(), Fields.of("DelaySeconds", delay));
    }

    private static List<String> broken(Template template) {
        return RULES.brokenBy(template).stream().map(breach -> breach.rule().id()).toList();
    }
}
