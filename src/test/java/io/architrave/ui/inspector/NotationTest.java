package io.architrave.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotationTest {

    private static final Notation PORT =
            new NumberNotation(true, Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal(65_535)),
                    Optional.empty());

    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(PORT.read("8,080")).isEqualTo(new Notation.Value(PropertyValue.of(8080)));
        assertThat(PORT.read("443")).isEqualTo(new Notation.Value(PropertyValue.of(443)));
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        assertThat(PORT.read("many"))
                .isEqualTo(new Notation.Wrong("“many” is not a number. Write a whole number from 1 to 65535."));
        assertThat(PORT.read("1.5")).isEqualTo(new Notation.Wrong("Write a whole number from 1 to 65535."));
        assertThat(PORT.read("0")).isEqualTo(new Notation.Wrong("Write a whole number from 1 to 65535; 0 is less."));
        assertThat(PORT.read("70000"))
                .isEqualTo(new Notation.Wrong("Write a whole number from 1 to 65535; 70000 is more."));
    }

    @Test
    void saysInWhichUnitANumberIsMeant() {
        var days = new NumberNotation(true, Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.of("days"));
        assertThat(days.read("-1"))
                .isEqualTo(new Notation.Wrong("Write a whole number of at least 0, in days; -1 is less."));
    }

    @Test
    void readsBlocksOfAddresses() {
        assertThat(Notation.cidr().read("10.0.16.0/20"))
                .isEqualTo(new Notation.Value(PropertyValue.of("10.0.16.0/20")));
        assertThat(Notation.cidr().read("0.0.0.0/0")).isEqualTo(new Notation.Value(PropertyValue.of("0.0.0.0/0")));
    }

    @Test
    void saysWhereABlockWouldBegin() {
        assertThat(Notation.cidr().read("10.0.1.7/24"))
                .isEqualTo(new Notation.Wrong("A block of this length begins at 10.0.1.0/24."));
        assertThat(Notation.cidr().read("10.0.300.0/24")).isEqualTo(new Notation.Wrong("“300” is more than 255."));
        assertThat(Notation.cidr().read("ten")).isEqualTo(new Notation.Wrong("Write a block such as 10.0.1.0/24."));
    }

    @Test
    void readsTimesAsPeopleSayThemAndKeepsThemAsTheStandardHasIt() {
        var time = ProfileFacts.duration();
        assertThat(time.read("15m")).isEqualTo(new Notation.Value(PropertyValue.of("PT15M")));
        assertThat(time.read("PT1H")).isEqualTo(new Notation.Value(PropertyValue.of("PT1H")));
        assertThat(time.write(PropertyValue.of("PT5M"))).isEqualTo("5m");
        assertThat(time.write(PropertyValue.of("PT24H"))).isEqualTo("1d");
        assertThat(time.read("soon")).isInstanceOf(Notation.Wrong.class);
    }
}
