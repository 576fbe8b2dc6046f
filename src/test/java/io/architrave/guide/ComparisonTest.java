package io.architrave.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.cost.Estimator;
import io.architrave.document.Templates;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Comparison RECOVERY =
            Comparison.ofRecovery(Templates.all(), Catalog.bundled(), Estimator.bundled());

    @Test
    void setsTheFourStrategiesSideBySideTheCheapestFirst() {
        assertThat(RECOVERY.strategies()).extracting(strategy -> strategy.template().pattern())
                .containsExactly("A6", "A7", "A8", "A9");
        assertThat(RECOVERY.strategies()).extracting(Strategy::name)
                .containsExactly("Backup and restore", "Pilot light", "Warm standby", "Active-active");
        assertThat(RECOVERY.strategies().getFirst().monthly())
                .isLessThan(RECOVERY.strategies().get(1).monthly());
        assertThat(RECOVERY.strategies()).allSatisfy(strategy -> assertThat(strategy.second())
                .isPositive().isLessThan(strategy.monthly()));
        assertThat(RECOVERY.strategies().getFirst().second()).isLessThan(new BigDecimal("100"));
    }

    @Test
    void takesTheObjectivesOfTheProfileInWords() {
        assertThat(RECOVERY.strategies()).extracting(strategy -> strategy.point().orElseThrow())
                .containsExactly("24 hours", "10 minutes", "1 minute", "1 minute");
        assertThat(RECOVERY.strategies()).extracting(strategy -> strategy.time().orElseThrow())
                .containsExactly("24 hours", "1 hour", "15 minutes", "1 minute");
    }

    @Test
    void saysWhatRunsWhereAndWhatIsThereWithoutRunning() {
        assertThat(RECOVERY.services()).extracting(Comparison.Place::name)
                .containsExactly("us-east-1", "eu-west-1", Strategy.EVERYWHERE);
        var light = RECOVERY.strategies().get(1).running("eu-west-1");
        assertThat(light.values()).anySatisfy(much -> assertThat(much.isIdle()).isTrue());
        assertThat(RECOVERY.strategies().getFirst().running("eu-west-1")).hasSize(2);
        assertThat(RECOVERY.strategies()).allSatisfy(strategy -> assertThat(strategy.running("us-east-1"))
                .isNotEmpty().doesNotContainKey("Users"));
    }

    @Test
    void namesWhatIsMissingToReachTheNextAndASourceForEachSentence() {
        var light = RECOVERY.strategies().get(1);
        var warm = RECOVERY.after(light).orElseThrow();
        assertThat(light.missingFor(warm)).containsExactly("Amazon ECS service in us-east-1, 4 copies instead of 2",
                "Amazon ECS service in eu-west-1, 2 copies instead of none");
        assertThat(warm.notIn(RECOVERY.strategies().getLast()))
                .contains("Amazon RDS database in us-east-1 and eu-west-1");
        assertThat(RECOVERY.after(RECOVERY.strategies().getLast())).isEmpty();
        assertThat(RECOVERY.strategies().subList(0, 3)).allSatisfy(strategy -> assertThat(strategy.step()).isPresent());
        assertThat(Comparison.Words.bundled().steps()).allSatisfy(step -> {
            assertThat(step.say()).endsWith(".");
            assertThat(Chooser.bundled().sources()).containsKey(step.source());
        });
        assertThat(Comparison.Words.bundled().strategies()).allSatisfy(
                printed -> assertThat(Chooser.bundled().sources()).containsKey(printed.source()));
    }

    @Test
    void knowsTheRangeOverATemplatesChoices() {
        var cost = MonthlyCost.of(template("three-tier-web"), Estimator.bundled());
        assertThat(cost.isRange()).isTrue();
        assertThat(cost.usual()).isBetween(cost.least(), cost.most());
        assertThat(MonthlyCost.of(template("static-site-cdn"), Estimator.bundled()).isRange()).isFalse();
    }

    private static io.architrave.document.Template template(String id) {
        return Templates.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void saysWhatAnAnswerWouldLeadToBeforeItIsGiven() {
        var chooser = Chooser.bundled();
        var all = Templates.all().stream().map(io.architrave.document.Template::id).toList();
        var prospect = Prospect.of(chooser, Map.of("what", "recovery"), all, "recovery", "hours");
        assertThat(prospect.before()).contains("dr-pilot-light", "dr-warm-standby");
        assertThat(prospect.after()).containsExactly("dr-pilot-light");
        assertThat(prospect.gained()).isEmpty();
        assertThat(prospect.lost()).contains("dr-warm-standby");
        assertThat(Prospect.of(chooser, Map.of("what", "web"), all, "what", "web").after()).isEmpty();
        assertThat(Prospect.of(chooser, Map.of(), all, "what", "web").before()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeComparedInASentence() {
        assertThat(Comparison.objection("recovery")).isEmpty();
        assertThat(Comparison.objection("recovry")).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("did you mean recovery?"));
    }
}
