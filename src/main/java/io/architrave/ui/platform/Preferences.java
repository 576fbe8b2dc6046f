package io.architrave.ui.platform;

import io.architrave.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;

/// What the window remembers between two sessions: theme, recent documents, sizes. A file that cannot be read or written
/// costs the memory, never the work.
public final class Preferences {

    private static final int MOST_RECENT = 12;

    private final Optional<Path> file;
    private final Properties values = new Properties();

    private Preferences(Optional<Path> file) {
        this.file = file;
    }

    /// Remembers nothing beyond the process.
    public static Preferences inMemory() {
        return new Preferences(Optional.empty());
    }

    public static Preferences in(Path file) {
        var preferences = new Preferences(Optional.of(file));
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                preferences.values.load(reader);
            } catch (IOException | IllegalArgumentException _) {
                preferences.values.clear();
            }
        }
        return preferences;
    }

    /// The usual place on this system.
    public static Path usualFile() {
        return UserFolder.settings().resolve("window.properties");
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            store();
        }
    }

    /// Documents opened or saved lately, the latest first.
    public List<Path> recent() {
        var files = new ArrayList<Path>();
        for (int i = 0; i < MOST_RECENT; i++) {
            get("recent." + i).map(Path::of).ifPresent(files::add);
        }
        return files;
    }

    public void addRecent(Path path) {
        var files = new ArrayList<>(recent());
        var absolute = path.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        for (int i = 0; i < Math.min(files.size(), MOST_RECENT); i++) {
            values.setProperty("recent." + i, files.get(i).toString());
        }
        store();
    }

    /// Takes a document out of the recent ones, for example as it is not there any more.
    public void removeRecent(Path path) {
        var files = new ArrayList<>(recent());
        files.remove(path);
        for (int i = 0; i < MOST_RECENT; i++) {
            values.remove("recent." + i);
        }
        for (int i = 0; i < files.size(); i++) {
            values.setProperty("recent." + i, files.get(i).toString());
        }
        store();
    }

    /// A number between two bounds; empty where none is remembered, or nonsense.
    public OptionalDouble number(String key, double least, double most) {
        try {
            var number = get(key).map(Double::parseDouble);
            return number.isPresent() && number.get() >= least && number.get() <= most
                    ? OptionalDouble.of(number.get())
                    : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private void store() {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file.get())) {
                values.store(writer, "Architrave");
            }
        } catch (IOException _) {
            // Nothing of the user's work is in it.
        }
    }
}
