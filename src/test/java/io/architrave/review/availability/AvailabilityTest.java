package io.architrave.review.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    private static Availability of(String percent) {
        return Availability.ofPercent(new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({"100, 100 %", "99, 99 %", "99.9, 99.9 %", "99.8206, 99.82 %", "99.8299, 99.82 %", "99.93004, 99.93 %",
            "99.9349, 99.934 %", "99.99756, 99.9975 %", "99.9999999, 99.9999999 %", "98.3119, 98.31 %", "0, 0 %",
            "50, 50 %"})
    void saysTwoDigitsAfterTheLeadingNinesAndNeverMoreThanItIs(String percent, String words) {
        assertThat(of(percent).inWords()).isEqualTo(words);
    }

    /// Minutes and hours of the Reliability Pillar's kind, for a month of 730 hours.
    @ParameterizedTest
    @CsvSource({"99.820, 79 minutes a month", "99.930, 31 minutes a month", "99.970, 13 minutes a month",
            "98.311, 12.3 hours a month", "99.890, 48 minutes a month", "99.790, 92 minutes a month",
            "99.999, 26 seconds a month", "100, 0 seconds a month", "99.99994, 2 seconds a month",
            "99.9973, 71 seconds a month"})
    void saysHowLongThatIsInAMonth(String percent, String words) {
        assertThat(of(percent).downtimeInWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "100.01"})
    void isAShareBetweenNothingAndAll(String percent) {
        assertThatThrownBy(() -> of(percent)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and 1");
    }

    @Property
    void neverPromisesMoreThanTheShare(@ForAll @BigRange(min = "0", max = "100") @Scale(9) BigDecimal percent) {
        var shown = Availability.ofPercent(percent).percent();

        assertThat(shown).isLessThanOrEqualTo(percent);
        assertThat(percent.subtract(shown)).isLessThan(new BigDecimal("0.01"));
    }

    @Property
    void multipliesWhatIsNeededTogether(
            @ForAll @BigRange(min = "0", max = "100") BigDecimal one,
            @ForAll @BigRange(min = "0", max = "100") BigDecimal other) {
        var both = Availability.ofPercent(one).and(Availability.ofPercent(other));

        assertThat(both).isLessThanOrEqualTo(Availability.ofPercent(one))
                .isLessThanOrEqualTo(Availability.ofPercent(other))
                .isEqualByComparingTo(Availability.ofPercent(other).and(Availability.ofPercent(one)));
    }
}
