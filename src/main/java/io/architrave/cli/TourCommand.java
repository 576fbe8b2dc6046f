package io.architrave.cli;

import io.architrave.cost.Estimator;
import io.architrave.document.DocumentWriter;
import io.architrave.document.Templates;
import io.architrave.document.Templates.Finding;
import io.architrave.document.Templates.Making;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.Exporters;
import io.architrave.exchange.estimate.EstimateFormat;
import io.architrave.exchange.findings.ReviewFormat;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Makes a document from the three-tier template and leaves all that can be made of it in a folder.")
final class TourCommand implements Callable<Integer> {

    private static final String TEMPLATE = "three-tier-web";
    private static final String NAME = "three-tier-web";

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "A folder; made where there is none.")
    private Path folder = Path.of(".");

    private Status status = Status.DONE;

    TourCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        status = new Outputs(console).prepare(folder);
        if (status == Status.DONE) {
            leaveEverything(document());
        }
        return status.code();
    }

    /// The template ships with the program: without it, it was packed wrongly.
    private static Diagram document() {
        if (Templates.find(TEMPLATE) instanceof Finding.Found(var template)
                && Templates.instantiate(template, Map.of(), NewCommand::tidy) instanceof Making.Made(var diagram)) {
            return diagram;
        }
        throw new IllegalStateException("The template " + TEMPLATE + " is missing");
    }

    private void leaveEverything(Diagram diagram) {
        leave(NAME + ".architrave",
                "the document; open it with \"architrave " + folder.resolve(NAME + ".architrave") + "\"",
                DocumentWriter.write(diagram));
        export(diagram, "png", "its picture");
        export(diagram, "mermaid", "the same for a README, in Mermaid");
        export(diagram, "cloudformation", "a CloudFormation template for it");
        var review = ReviewCommand.reviewed(NAME + ".architrave", diagram);
        leave(NAME + ".findings.md", "what the review finds", text(ReviewFormat.MARKDOWN.write(List.of(review), 1)));
        var estimate = Library.installed().estimator().estimate(diagram, Estimator.Options.NONE);
        leave(NAME + ".cost.md", "what it costs a month",
                text(EstimateFormat.MARKDOWN.write(NAME + ".architrave", estimate)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void export(Diagram diagram, String format, String what) {
        var exporter = Exporters.find(format).orElseThrow();
        switch (exporter.export(ExportJob.of(NAME, diagram))) {
            case ExportResult.Exported(var files, var _, var _) ->
                    files.forEach(file -> leave(file.name(), what, file.content()));
            case ExportResult.Refused(var reason) -> {
                console.say("architrave: " + format + ": " + reason);
                status = status.and(Status.NOT_WRITTEN);
            }
        }
    }

    private void leave(String name, String what, byte[] content) {
        var file = folder.resolve(name);
        var written = new Outputs(console).write(content, file);
        if (written == Status.DONE) {
            console.print(file + ": " + what + "\n");
        }
        status = status.and(written);
    }
}
