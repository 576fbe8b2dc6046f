package io.architrave;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where this system keeps what a program remembers for its user.
public final class UserFolder {

    /// Names another folder for a user's own types, rules, prices and templates, for example that of a team.
    public static final String LIBRARY = "ARCHITRAVE_LIBRARY";

    private UserFolder() {}

    /// `$XDG_CONFIG_HOME/architrave` or `~/.config/architrave`, `%APPDATA%\\Architrave`, or
    /// `~/Library/Application Support/Architrave`; may not exist yet.
    public static Path settings() {
        var home = Path.of(System.getProperty("user.home", "."));
        var system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return Path.of(Optional.ofNullable(System.getenv("APPDATA")).orElse(home.toString()))
                    .resolve("Architrave");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/Architrave");
        }
        return Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".config"))
                .resolve("architrave");
    }

    /// The folder of a user's own types: the one that `ARCHITRAVE_LIBRARY` names, else `library` among the settings
    /// where that exists.
    public static Optional<Path> library() {
        return Optional.ofNullable(System.getenv(LIBRARY))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .or(() -> Optional.of(settings().resolve("library")).filter(Files::isDirectory));
    }
}
