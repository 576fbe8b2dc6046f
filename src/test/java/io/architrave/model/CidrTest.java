package io.architrave.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    private static Cidr block(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "0.0.0.0/0", "192.168.1.4/30", "255.255.255.255/32"})
    void writesWhatItReads(String text) {
        assertThat(block(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.256/24", "10.0.0.1/24", "10.0.0.0/33", "ten/8", ""})
    void refusesWhatIsNoBlock(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @Test
    void knowsWhatItHoldsAndWhatItOverlaps() {
        assertThat(block("10.0.0.0/16").contains(block("10.0.255.0/24"))).isTrue();
        assertThat(block("10.0.0.0/16").contains(block("10.1.0.0/24"))).isFalse();
        assertThat(block("10.0.0.0/24").overlaps(block("10.0.0.128/25"))).isTrue();
        assertThat(block("10.0.0.0/24").overlaps(block("10.0.1.0/24"))).isFalse();
    }

    @Test
    void cutsItselfIntoBlocksFromTheLowest() {
        assertThat(block("10.0.0.0/22").blocks(24))
                .extracting(Cidr::toString)
                .containsExactly("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24");
        assertThat(block("10.0.0.0/24").blocks(16)).isEmpty();
    }
}
