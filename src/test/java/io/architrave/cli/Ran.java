package io.architrave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One command line that was run in this process, and what it left.
record Ran(int status, byte[] bytes, String error) {

    static Ran architrave(String... arguments) {
        return run("", false, arguments);
    }

    static Ran withInput(String input, String... arguments) {
        return run(input, false, arguments);
    }

    static Ran inATerminal(String... arguments) {
        return run("", true, arguments);
    }

    private static Ran run(String input, boolean terminal, String... arguments) {
        var out = new ByteArrayOutputStream();
        var error = new StringWriter();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var console = new Console(in, out, new PrintWriter(error, true), terminal);
        int status = Architrave.run(console, arguments);
        return new Ran(status, out.toByteArray(), error.toString());
    }

    String out() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(out(), e);
        }
    }

    List<String> errorLines() {
        return error.lines().toList();
    }

    Ran isDone() {
        assertThat(status).as(error).isZero();
        return this;
    }

    /// Ended with this status and one sentence, which says this.
    Ran refused(int expected, String sentence) {
        assertThat(status).as(error).isEqualTo(expected);
        assertThat(errorLines()).singleElement().asString().contains(sentence);
        assertThat(error).doesNotContain("\tat ").doesNotContain("Exception");
        return this;
    }
}
