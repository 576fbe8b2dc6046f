package io.architrave.cli;

import static io.architrave.cli.Ran.architrave;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitraveTest {

    @Test
    void tellsItsVersion() {
        assertThat(architrave("--version").isDone().out()).startsWith("architrave ");
    }

    @Test
    void listsItsCommandsInTheHelp() {
        assertThat(architrave("--help").isDone().out()).contains("templates", "new", "catalog", "cost", "export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"templates", "new", "catalog", "cost", "export", "layout"})
    void explainsEachCommand(String command) {
        assertThat(architrave(command, "--help").isDone().out()).startsWith("Usage: architrave " + command);
    }

    @Test
    void proposesTheNearestCommand() {
        architrave("tempaltes").refused(2, "did you mean").refused(2, "templates");
    }

    @Test
    void refusesAnUnknownOptionInOneSentence() {
        architrave("templates", "--jsno").refused(2, "--jsno");
    }

    @Test
    void refusesAMissingArgumentInOneSentence() {
        architrave("new").refused(2, "TEMPLATE");
        architrave("cost").refused(2, "FILE");
        architrave("export", "x.json").refused(2, "--to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "diff", "merge"})
    void saysWhichPromisedCommandsThisVersionLacks(String command) {
        architrave(command, "a", "--from", "b").refused(2, "this version");
    }
}
