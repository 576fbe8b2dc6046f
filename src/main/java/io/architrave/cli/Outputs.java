package io.architrave.cli;

import io.architrave.document.DocumentFile;
import io.architrave.document.DocumentFile.Saving;
import io.architrave.exchange.ExportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Writing what a command made.
final class Outputs {

    private final Console console;

    Outputs(Console console) {
        this.console = console;
    }

    /// To standard output where `target` is empty or `-`.
    Status write(byte[] bytes, Optional<String> target) {
        var file = target.filter(name -> !name.equals(Inputs.STANDARD_INPUT));
        if (file.isEmpty()) {
            console.write(bytes);
            return Status.DONE;
        }
        return write(bytes, Path.of(file.get()));
    }

    /// Whole or not at all.
    Status write(byte[] bytes, Path file) {
        return switch (DocumentFile.save(bytes, file)) {
            case Saving.Saved _ -> Status.DONE;
            case Saving.NotSaved(var problem) -> {
                console.say(problem.inOneLine());
                yield Status.NOT_WRITTEN;
            }
        };
    }

    /// A file that may stand in folders below another, which are made. What the user goes on from stays as it is.
    Status writeBelow(Path folder, ExportResult.File made) {
        var file = folder.resolve(made.name());
        if (made.isStart() && Files.exists(file)) {
            console.say(file + ": kept as it is");
            return Status.DONE;
        }
        var parent = file.getParent();
        var status = parent == null ? Status.DONE : prepare(parent);
        return status == Status.DONE ? write(made.content(), file) : status;
    }

    /// Makes the folder where there is none.
    Status prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            return Status.DONE;
        } catch (IOException _) {
            console.say(folder + ": this folder cannot be made. Name another one.");
            return Status.NOT_WRITTEN;
        }
    }
}
