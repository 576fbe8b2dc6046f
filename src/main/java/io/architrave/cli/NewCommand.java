package io.architrave.cli;

import io.architrave.document.DocumentWriter;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.document.Templates.Finding;
import io.architrave.document.Templates.Making;
import io.architrave.layout.AutoLayout;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", mixinStandardHelpOptions = true, description = "Makes a document from a template.")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "TEMPLATE", description = "A template's id (three-tier-web) or pattern number (A1).")
    private String name = "";

    @Option(names = "--set", paramLabel = "PARAMETER=CHOICE", description = "Takes a choice; the default otherwise.")
    private Map<String, String> choices = Map.of();

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write; standard output otherwise.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (Library.installed().template(name)) {
            case Finding.Unknown(var sentence) -> refuse(sentence);
            case Finding.Found(var template) -> make(template);
        };
    }

    private int make(Template template) {
        return switch (Templates.instantiate(template, choices, NewCommand::tidy)) {
            case Making.Refused(var sentence) -> refuse(sentence);
            case Making.Made(var diagram) -> save(diagram);
        };
    }

    static Diagram tidy(Diagram diagram) {
        return AutoLayout.applied(diagram, Library.installed().catalog());
    }

    private int save(Diagram diagram) {
        if (wouldLoseSomething()) {
            console.say("architrave: " + out.orElse("") + " is there already; name another file, or replace it with"
                    + " --force");
            return Status.NOT_WRITTEN.code();
        }
        return new Outputs(console).write(DocumentWriter.write(diagram), out).code();
    }

    private boolean wouldLoseSomething() {
        var file = out.filter(target -> !target.equals(Inputs.STANDARD_INPUT)).map(Path::of);
        return !force && file.filter(Files::isRegularFile).filter(path -> path.toFile().length() > 0).isPresent();
    }

    private int refuse(String sentence) {
        console.say("architrave: " + sentence);
        return Status.WRONG_USE.code();
    }
}
