package io.architrave.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files of accepted output under `src/test/resources/golden`. `mvn test -Daccept=true` takes what is now written as
/// right; the difference is then read in Git before it is committed.
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final boolean ACCEPT = Boolean.getBoolean("accept");

    private Golden() {}

    public static void assertMatches(String name, String actual) {
        assertMatches(name, actual.getBytes(StandardCharsets.UTF_8));
    }

    public static void assertMatches(String name, byte[] actual) {
        var file = FOLDER.resolve(name);
        try {
            if (ACCEPT) {
                Files.createDirectories(file.getParent());
                Files.write(file, actual);
            }
            assertThat(file).as("accepted output; write it with -Daccept=true").exists();
            assertThat(new String(actual, StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
