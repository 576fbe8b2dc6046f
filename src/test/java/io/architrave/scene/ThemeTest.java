package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    static Stream<Theme> themes() {
        return Stream.of(Theme.LIGHT, Theme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void keepsWordsReadableOnTheGround(Theme theme) {
        assertThat(Theme.contrast(theme.ink(), theme.ground())).isGreaterThan(7);
        assertThat(Theme.contrast(theme.mutedInk(), theme.ground())).isGreaterThan(4.5);
        assertThat(Theme.contrast(theme.ink(), theme.note())).isGreaterThan(7);
        assertThat(Theme.contrast(theme.failure(), theme.ground())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void keepsLinesVisibleOnTheGround(Theme theme) {
        assertThat(Theme.contrast(theme.connector(), theme.ground())).isGreaterThan(4.5);
        assertThat(Theme.contrast(theme.faint(), theme.ground())).isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void keepsEveryGroupBorderVisibleAndItsWordsReadable(Theme theme) {
        for (var stroke : new String[]{"#232F3E", "#E7157B", "#00A4A6", "#8C4FFF", "#7AA116", "#DD344C", "#7D8998"}) {
            assertThat(Theme.contrast(theme.line(stroke), theme.ground())).isGreaterThan(2.9);
            assertThat(Theme.contrast(theme.ink(), theme.fill("#F2F6E8", stroke))).isGreaterThan(7);
        }
    }
}
