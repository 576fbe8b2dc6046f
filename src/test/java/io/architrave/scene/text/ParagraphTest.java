package io.architrave.scene.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final Typeface LABEL = Typeface.regular(12);

    private final TextMeasurer measurer = TextMeasurer.bundled();

    private Paragraph wrap(String text, double width, int lines) {
        return Paragraph.wrap(measurer, LABEL, text, width, lines);
    }

    @Test
    void breaksAtBlanks() {
        assertThat(wrap("Application Load Balancer", 96, 3).lines())
                .containsExactly("Application Load", "Balancer");
    }

    @Test
    void balancesCentredLines() {
        assertThat(Paragraph.balanced(measurer, LABEL, "Application Load Balancer", 100, 3).lines())
                .containsExactly("Application", "Load Balancer");
    }

    @Test
    void keepsTheLineBreaksOfTheText() {
        assertThat(wrap("web\n2 to 6", 96, 3).lines()).containsExactly("web", "2 to 6");
    }

    @Test
    void breaksAnIdentifierBehindItsHyphens() {
        assertThat(wrap("orders-dead-letter-queue", 80, 4).lines()).containsExactly("orders-dead-", "letter-queue");
    }

    @Test
    void endsInAnEllipsisWhereTheLinesDoNotSuffice() {
        var lines = wrap("Managed Streaming for Apache Kafka", 80, 2).lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("…");
    }

    @Test
    void hasNoLinesForABlankText() {
        assertThat(wrap("  ", 80, 2).lines()).isEmpty();
    }

    @Test
    void cutsALongLineOnOneLine() {
        var line = Paragraph.onOneLine(measurer, LABEL, "Virtual private cloud", 60);
        assertThat(line).endsWith("…");
        assertThat(measurer.width(line, LABEL)).isLessThanOrEqualTo(60);
    }

    @Property(tries = 300)
    void neverRunsOverTheWidthNorTheLines(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @DoubleRange(min = 30, max = 200) double width,
            @ForAll @IntRange(min = 1, max = 4) int lines) {
        var paragraph = wrap(text, width, lines);
        assertThat(paragraph.lines()).hasSizeLessThanOrEqualTo(lines);
        assertThat(paragraph.width()).isLessThanOrEqualTo(width);
    }
}
