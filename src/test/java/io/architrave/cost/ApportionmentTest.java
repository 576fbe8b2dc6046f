package io.architrave.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void givesTheSpareCentToTheFigureThatLostMost() {
        assertThat(
                Apportionment.cents(List.of(new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"))))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0.34", "0.33", "0.33");
    }

    @Property
    void showsFiguresThatAddUpToTheTotalShown(
            @ForAll @Size(max = 40) List<@BigRange(min = "0", max = "10000") @Scale(6) BigDecimal> amounts) {
        List<BigDecimal> shown = Apportionment.cents(amounts);

        assertThat(sum(shown)).isEqualByComparingTo(sum(amounts).setScale(2, java.math.RoundingMode.HALF_UP));
        for (int i = 0; i < amounts.size(); i++) {
            assertThat(shown.get(i).subtract(amounts.get(i)).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    @Property
    void dividesASumIntoSharesThatAddUpExactly(@ForAll @BigRange(min = "0", max = "100000") @Scale(8) BigDecimal sum,
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0", max = "1000") @Scale(4) BigDecimal> weights) {
        List<BigDecimal> shares = Apportionment.proportional(sum, weights);

        if (sum(weights).signum() > 0) {
            assertThat(sum(shares)).isEqualByComparingTo(sum);
        }
        assertThat(shares).hasSameSizeAs(weights)
                .allSatisfy(share -> assertThat(share.signum()).isGreaterThanOrEqualTo(0));
    }
}
