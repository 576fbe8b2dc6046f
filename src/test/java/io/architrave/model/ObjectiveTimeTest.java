package io.architrave.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTimeTest {

    @ParameterizedTest
    @CsvSource({"15m, PT15M, 15m, 15 minutes", "PT15M, PT15M, 15m, 15 minutes", "1 h, PT1H, 1h, 1 hour",
            "24h, PT24H, 1d, 24 hours", "2d, PT48H, 2d, 2 days", "P2D, PT48H, 2d, 2 days",
            "90s, PT1M30S, 90s, 90 seconds",
            "1min, PT1M, 1m, 1 minute", "0s, PT0S, 0h, 0 hours", "36h, PT36H, 36h, 36 hours"})
    void readsWhatPeopleAndFilesWrite(String text, String written, String shortly, String spoken) {
        assertThat(ObjectiveTime.read(text)).get().satisfies(time -> {
            assertThat(time.written()).isEqualTo(written);
            assertThat(time.inWords()).isEqualTo(shortly);
            assertThat(time.inSpeech()).isEqualTo(spoken);
            assertThat(ObjectiveTime.read(time.written())).contains(time);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5m", "PT-5M", "5", "m", "99999999999h", "1.5h"})
    void refusesWhatIsNoTime(String text) {
        assertThat(ObjectiveTime.read(text)).isEmpty();
    }
}
