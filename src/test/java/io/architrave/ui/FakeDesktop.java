package io.architrave.ui;

import io.architrave.ui.platform.Preferences;
import io.architrave.ui.platform.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A desktop whose user always chooses the file that the test has laid out.
final class FakeDesktop implements Surroundings {

    final List<String> browsed = new ArrayList<>();
    private final Preferences preferences = Preferences.inMemory();
    private Optional<Path> chosen = Optional.empty();

    void choose(Path file) {
        chosen = Optional.of(file);
    }

    @Override
    public Optional<Path> chooseToOpen(List<Kind> kinds) {
        return chosen;
    }

    @Override
    public Optional<Path> chooseToSave(Kind kind, String suggestion) {
        return chosen;
    }

    @Override
    public void browse(String address) {
        browsed.add(address);
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Optional<String> author() {
        return Optional.of("kim");
    }
}
