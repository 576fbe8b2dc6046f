package io.architrave.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where a command reads from and writes to.
///
/// @param terminal whether standard output is a terminal, which takes no binary data
record Console(InputStream in, OutputStream out, PrintWriter error, boolean terminal) {

    static Console ofThisProcess() {
        var console = System.console();
        return new Console(
                System.in,
                System.out,
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                console != null && console.isTerminal());
    }

    /// Text as UTF-8 with line feeds on every system, so that outputs compare.
    void print(String text) {
        write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new Unwritable(e);
        }
    }

    /// One line on standard error.
    void say(String sentence) {
        error.println(sentence.replaceAll("\\R", " "));
        error.flush();
    }

    PrintWriter printer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /// Standard output is closed or full: nothing that a command could go on from.
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwritable(IOException cause) {
            super("standard output cannot be written", cause);
        }
    }
}
