package io.architrave.catalog.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({"1M requests,1000000", "1M,1000000", "10k,10000", "1k requests,1000", "100k objects-month,100000",
            "1B samples,1000000000", "10M samples,10000000",
            "1k units (100 chars),1000", "month,1", "LCU-hour,3600", "GB-month,1073741824", "vCPU-hour,3600",
            "hour,3600", "1M minutes,60000000", "USD,1",
            "10k tags-month,10000", "100k S3 objects-month,100000", "fraction of spend,1", "user-month,1",
            "image-rescan,1", "MiBps-month,1048576"})
    void readsTheSpellingsOfThePriceLists(String printed, BigDecimal factor) {
        Unit unit = Unit.of(printed);

        assertThat(unit.toBase(BigDecimal.ONE)).isEqualByComparingTo(factor);
        assertThat(unit.printed()).isEqualTo(printed);
    }

    @Test
    void convertsMegabytesTimesMillisecondsIntoGigabyteSeconds() {
        BigDecimal base =
                Unit.of("MB").toBase(new BigDecimal(256)).multiply(Unit.of("ms").toBase(new BigDecimal(200_000_000)));

        assertThat(Unit.of("GB-second").fromBase(base)).isEqualByComparingTo("50000");
    }

    @Test
    void comesBackExactlyFromARateWithoutAFiniteDecimalForm() {
        BigDecimal base =
                Unit.of("GB/hour").toBase(new BigDecimal("0.7")).multiply(Unit.of("hour").toBase(new BigDecimal(730)));

        assertThat(Unit.of("GB").fromBase(base)).isEqualByComparingTo("511");
    }

    @Test
    void tellsUnitsOfDifferentDimensionsApart() {
        assertThat(Unit.of("GB-month").sameDimensions(Unit.of("MB"))).isTrue();
        assertThat(Unit.of("GB-hour").sameDimensions(Unit.of("GB"))).isFalse();
        assertThat(Unit.of("MBps").sameDimensions(Unit.of("GB/second"))).isTrue();
        assertThat(Unit.of("GB/hour").dimensions()).isEqualTo("B/second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"furlong", "GB-fortnight", "0 requests"})
    void refusesWhatItDoesNotKnowWithARemedy(String text) {
        assertThat(Unit.read(text)).isInstanceOfSatisfying(UnitParser.Read.Bad.class,
                bad -> assertThat(bad.sentence()).contains(text).contains("write"));
    }
}
