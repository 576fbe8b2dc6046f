package io.architrave.cli;

import io.architrave.UserFolder;
import io.architrave.cli.TextTable.Column;
import io.architrave.library.Library;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What the user's own folder adds, and what is not right in it.
@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description = "Lists the types, rules and templates of your own folder, and checks its files. The folder is the"
                + " one that " + UserFolder.LIBRARY + " names, or \"library\" among your settings.")
final class LibraryCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Another folder to check.")
    private Optional<Path> folder = Optional.empty();

    LibraryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var library = folder.map(Library::in).orElseGet(Library::installed);
        if (library.folder().isEmpty()) {
            console.print("There is no library of your own. Make the folder " + UserFolder.settings().resolve("library")
                    + ", or name one in " + UserFolder.LIBRARY + ".\n");
            return Status.DONE.code();
        }
        library.problems().forEach(console::say);
        console.print(listed(library));
        return (library.problems().isEmpty() ? Status.DONE : Status.INVALID_INPUT).code();
    }

    private static String listed(Library library) {
        var table = new TextTable(Column.left("ADDS"), Column.left("KEY"), Column.left("NAME"));
        library.ownTypes().forEach(type -> table.add("type", type.key().value(), type.name()));
        library.ownRules().forEach(rule -> table.add("rule", rule.info().id(), rule.info().title()));
        library.ownTemplates().forEach(template -> table.add("template", template.id(), template.title()));
        return library.folder().map(Path::toString).orElse("") + "\n"
                + (table.isEmpty() ? "Nothing in it can be used yet.\n" : table.aligned());
    }
}
