package io.architrave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void opensTheWindowWithoutArguments() {
        assertThat(Main.asksForTheWindow(List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.architrave", "designs/shop", "C:\\designs\\shop.json", "./rules"})
    void opensTheWindowOnADocumentAlone(String document) {
        assertThat(Main.asksForTheWindow(List.of(document))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "templates", "--version", "-h", "-"})
    void takesAWordOrAnOptionAloneForTheCommandLine(String argument) {
        assertThat(Main.asksForTheWindow(List.of(argument))).isFalse();
    }

    @Test
    void takesSeveralArgumentsForTheCommandLine() {
        assertThat(Main.asksForTheWindow(List.of("review", "shop.architrave"))).isFalse();
    }

    @Test
    void findsTheDisplayThatLinuxNames() {
        assertThat(linux(Map.of("DISPLAY", ":0")).exists()).isTrue();
        assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0")).exists()).isTrue();
    }

    @Test
    void findsNoDisplayWhereLinuxNamesNone() {
        assertThat(linux(Map.of("DISPLAY", "")).exists()).isFalse();
    }

    @Test
    void needsNoDisplayToRenderIntoMemory() {
        assertThat(new Display("Linux", Map.of(), Optional.of("Headless")).exists()).isTrue();
    }

    @Test
    void takesADisplayForGrantedOnMacAndWindows() {
        assertThat(new Display("Mac OS X", Map.of(), Optional.empty()).exists()).isTrue();
        assertThat(new Display("Windows 11", Map.of(), Optional.empty()).exists()).isTrue();
    }

    @Test
    void tellsAnUnansweringDisplayFromADefect() {
        var unanswered = new RuntimeException(new UnsupportedOperationException("Unable to open DISPLAY"));

        assertThat(Display.refusalIn(unanswered)).contains("the display does not answer");
        assertThat(Display.refusalIn(new IllegalStateException("a defect"))).isEmpty();
    }

    private static Display linux(Map<String, String> environment) {
        return new Display("Linux", environment, Optional.empty());
    }
}
