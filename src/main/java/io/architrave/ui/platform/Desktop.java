package io.architrave.ui.platform;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The real desktop.
public final class Desktop implements Surroundings {

    private final Stage stage;
    private final HostServices services;
    private final Preferences preferences = Preferences.in(Preferences.usualFile());

    public Desktop(Stage stage, HostServices services) {
        this.stage = stage;
        this.services = services;
    }

    @Override
    public Optional<Path> chooseToOpen(List<Kind> kinds) {
        var chooser = new FileChooser();
        chooser.setTitle("Open");
        for (var kind : kinds) {
            chooser.getExtensionFilters().add(filter(kind));
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseToSave(Kind kind, String suggestion) {
        var chooser = new FileChooser();
        chooser.setTitle("Save");
        chooser.setInitialFileName(suggestion);
        chooser.getExtensionFilters().add(filter(kind));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private static FileChooser.ExtensionFilter filter(Kind kind) {
        return new FileChooser.ExtensionFilter(kind.label(), "*." + kind.extension());
    }

    @Override
    public void browse(String address) {
        services.showDocument(address);
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Optional<String> author() {
        return Optional.ofNullable(System.getProperty("user.name")).filter(name -> !name.isBlank());
    }
}
