package io.architrave.ui.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window asks of the desktop around it. Tests answer in its place, as a headless platform has no dialogs.
public interface Surroundings {

    /// A kind of file to choose.
    ///
    /// @param extension without a dot
    record Kind(String label, String extension) {

        public static final Kind DOCUMENT = new Kind("Architrave document", "architrave");
    }

    /// Asks for a file to read; empty where the user thinks better of it.
    Optional<Path> chooseToOpen(List<Kind> kinds);

    /// Asks for a file to write.
    ///
    /// @param suggestion a name with its extension
    Optional<Path> chooseToSave(Kind kind, String suggestion);

    /// Opens a page of documentation.
    void browse(String address);

    Preferences preferences();

    /// Who signs an acknowledgement; empty where the system does not say.
    Optional<String> author();
}
