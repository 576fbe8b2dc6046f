package io.architrave.cli;

import io.architrave.document.DocumentWriter;
import io.architrave.layout.AutoLayout;
import io.architrave.library.Library;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "layout", mixinStandardHelpOptions = true, description = "Tidies the positions; pinned elements stay.")
final class LayoutCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A document; - for standard input.")
    private String file = "";

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output otherwise.")
    private Optional<String> out = Optional.empty();

    LayoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var inputs = Inputs.open(console, List.of(file));
        var status = inputs.status();
        for (var document : inputs.documents()) {
            var tidied = AutoLayout.applied(document.diagram(), Library.installed().catalog());
            status = status.and(new Outputs(console).write(DocumentWriter.write(tidied), out));
        }
        return status.code();
    }
}
