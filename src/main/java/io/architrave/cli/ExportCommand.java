package io.architrave.cli;

import io.architrave.cli.Inputs.Document;
import io.architrave.document.Nearest;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.Exporter;
import io.architrave.exchange.Exporters;
import io.architrave.library.Library;
import io.architrave.scene.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes documents in another format.")
final class ExportCommand implements Callable<Integer> {

    private static final double LARGEST_SCALE = 16;

    enum Ground {
        LIGHT,
        DARK
    }

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "mermaid, png, cloudformation, ...")
    private String format = "";

    @Option(names = "-o", paramLabel = "OUT", description = "A file, or a folder; standard output otherwise.")
    private Optional<String> out = Optional.empty();

    @Option(names = "--theme", paramLabel = "light|dark", description = "The ground of the picture.")
    private Ground ground = Ground.LIGHT;

    @Option(names = "--scale", paramLabel = "N", description = "Pixels a unit, for pictures made of pixels.")
    private double scale = 1;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var exporter = Exporters.find(format);
        if (exporter.isEmpty()) {
            return refuse("there is no format \"" + format + "\"" + nearest());
        }
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            return refuse("--scale takes a number above 0 and up to " + (int) LARGEST_SCALE);
        }
        return export(exporter.get());
    }

    private String nearest() {
        var known = Exporters.all().stream().map(Exporter::format).toList();
        return Nearest.to(format, known).map(name -> "; did you mean \"" + name + "\"?").orElse("")
                + "; --to takes " + String.join(", ", known);
    }

    private int refuse(String sentence) {
        console.say("architrave: " + sentence);
        return Status.WRONG_USE.code();
    }

    private int export(Exporter exporter) {
        var inputs = Inputs.open(console, files);
        var status = inputs.status();
        var made = new ArrayList<ExportResult.File>();
        for (var document : inputs.documents()) {
            status = status.and(collect(exporter, document, made));
        }
        return made.isEmpty() ? status.code() : status.and(write(exporter, made)).code();
    }

    private Status collect(Exporter exporter, Document document, List<ExportResult.File> made) {
        var theme = ground == Ground.DARK ? Theme.DARK : Theme.LIGHT;
        var job =
                ExportJob.of(document.baseName(), document.diagram(), Library.installed().catalog()).with(theme, scale);
        return switch (exporter.export(job)) {
            case ExportResult.Refused(var reason) -> {
                console.say(document.file() + ": " + reason);
                yield Status.NOT_WRITTEN;
            }
            case ExportResult.Exported(var written, var skipped, var assumptions) -> {
                skipped.forEach(line -> console.say(document.file() + ": skipped: " + line));
                assumptions.forEach(line -> console.say(document.file() + ": assumed: " + line));
                made.addAll(written);
                yield Status.DONE;
            }
        };
    }

    private Status write(Exporter exporter, List<ExportResult.File> made) {
        var target = out.filter(name -> !name.equals(Inputs.STANDARD_INPUT));
        boolean several = made.size() > 1 || files.size() > 1;
        if (target.isEmpty()) {
            return several ? wrong("this makes " + made.size() + " files; name a folder for them with -o")
                    : toStandardOutput(exporter, made.getFirst());
        }
        var path = Path.of(target.get());
        boolean folder =
                several || Files.isDirectory(path) || target.get().endsWith("/") || target.get().endsWith("\\");
        if (!folder) {
            return replacesInput(path) ? wrong(path + " is the document itself; name another file with -o")
                    : new Outputs(console).write(made.getFirst().content(), path);
        }
        if (Files.isRegularFile(path)) {
            return wrong("this makes " + made.size() + " files and " + path + " is a file; name a folder with -o");
        }
        return intoFolder(path, made);
    }

    private boolean replacesInput(Path target) {
        var written = target.toAbsolutePath().normalize();
        return files.stream()
                .filter(file -> !file.equals(Inputs.STANDARD_INPUT))
                .anyMatch(file -> Path.of(file).toAbsolutePath().normalize().equals(written));
    }

    private Status wrong(String sentence) {
        refuse(sentence);
        return Status.WRONG_USE;
    }

    private Status toStandardOutput(Exporter exporter, ExportResult.File file) {
        if (!exporter.isText() && console.terminal()) {
            return wrong(exporter.format() + " is not text and would garble the terminal; name a file with -o");
        }
        console.write(file.content());
        return Status.DONE;
    }

    private Status intoFolder(Path folder, List<ExportResult.File> made) {
        var names = made.stream().map(ExportResult.File::name).toList();
        var twice = names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).findFirst();
        if (twice.isPresent()) {
            return wrong("two of the files would be called " + twice.get() + "; export them one by one");
        }
        var input = names.stream().map(folder::resolve).filter(this::replacesInput).findFirst();
        if (input.isPresent()) {
            return wrong(input.get() + " is the document itself; name another folder with -o");
        }
        var outputs = new Outputs(console);
        var status = outputs.prepare(folder);
        for (var file : made) {
            status = status == Status.DONE ? outputs.writeBelow(folder, file) : status;
        }
        return status;
    }
}
