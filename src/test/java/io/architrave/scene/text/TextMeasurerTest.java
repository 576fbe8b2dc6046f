package io.architrave.scene.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.FontRenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMeasurerTest {

    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);

    private final TextMeasurer measurer = TextMeasurer.bundled();

    @ParameterizedTest
    @ValueSource(strings = {"web", "Application Load Balancer", "10.0.3.0/24", "Größe – £ € ½", "Ελλάδα", "Москва", ""})
    void agreesWithTheWidthsThatJava2dDraws(String text) {
        for (var typeface : new Typeface[]{Typeface.regular(12), Typeface.regular(14), Typeface.bold(12)}) {
            var drawn = AwtFonts.font(typeface).getStringBounds(text, FRACTIONAL).getWidth();
            assertThat(measurer.width(text, typeface)).isCloseTo(drawn, within(0.02));
        }
    }

    @Test
    void agreesWithTheLineHeightThatJava2dDraws() {
        var typeface = Typeface.regular(12);
        var metrics = AwtFonts.font(typeface).getLineMetrics("Ag", FRACTIONAL);
        assertThat(measurer.ascent(typeface)).isCloseTo(metrics.getAscent(), within(0.02));
        assertThat(measurer.descent(typeface)).isCloseTo(metrics.getDescent(), within(0.02));
    }

    @Test
    void givesIdeographsTheFontLacksAWholeEm() {
        assertThat(measurer.width("数据", Typeface.regular(12))).isEqualTo(24);
    }

    @Test
    void givesCombiningMarksNoRoomOfTheirOwn() {
        assertThat(measurer.width("e\u0301", Typeface.regular(12)))
                .isEqualTo(measurer.width("e", Typeface.regular(12)));
    }
}
