package io.architrave.ui.start;

import io.architrave.catalog.Catalog;
import io.architrave.document.DocumentFile;
import io.architrave.document.Problem;
import io.architrave.document.Reading;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.ui.session.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What can be shown of a recent document without opening it.
sealed interface RecentGlance {

    /// @param changed when the file was written last
    record Seen(String title, Instant changed, Scene scene) implements RecentGlance {}

    /// @param sentence why it cannot be shown
    record Unseen(String sentence) implements RecentGlance {}

    /// Reads each document once for as long as its file does not change. For a thread beside the window's.
    final class Reader {

        private static final int MOST_KEPT = 24;

        private final Catalog catalog;
        private final Map<Key, RecentGlance> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, RecentGlance> eldest) {
                return size() > MOST_KEPT;
            }
        };

        private record Key(Path file, Instant changed, long size, Look look) {}

        Reader(Catalog catalog) {
            this.catalog = catalog;
        }

        synchronized RecentGlance at(Path file, Look look) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                var key = new Key(file, attributes.lastModifiedTime().toInstant(), attributes.size(), look);
                return kept.computeIfAbsent(key, this::read);
            } catch (NoSuchFileException _) {
                return new Unseen("It is not there any more.");
            } catch (IOException _) {
                return new Unseen("It cannot be read now.");
            }
        }

        /// Without the file's name, below which it stands.
        private static String said(Problem problem) {
            var where = problem.line() > 0 ? "Line " + problem.line() + ": " : "It cannot be read: ";
            return where + problem.sentence() + ". " + problem.remedy() + ".";
        }

        private RecentGlance read(Key key) {
            return switch (DocumentFile.open(key.file)) {
                case Reading.Opened opened -> new Seen(
                        opened.diagram().title(),
                        key.changed,
                        new SceneComposer(catalog, key.look.theme(), TextMeasurer.bundled(), Layers.PLAIN)
                                .compose(DiagramIndex.of(opened.diagram())));
                case Reading.Unreadable unreadable -> new Unseen(said(unreadable.problem()));
            };
        }
    }
}
