package io.architrave.bench;

import io.architrave.ui.platform.Preferences;
import io.architrave.ui.platform.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Surroundings in which nobody is asked anything.
record Nobody(Preferences preferences) implements Surroundings {
    @Override
    public Optional<Path> chooseToOpen(List<Kind> kinds) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseToSave(Kind kind, String suggestion) {
        return Optional.empty();
    }

    @Override
    public void browse(String address) {}

    @Override
    public Optional<String> author() {
        return Optional.empty();
    }
}
