package io.architrave.cli;

import io.architrave.exchange.findings.ReviewFormat;
import io.architrave.exchange.findings.Reviewed;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.PropertyValue;
import io.architrave.review.ReviewResult;
import io.architrave.review.Severity;
import io.architrave.topology.Topology;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Reviews designs against the Well-Architected Framework.")
final class ReviewCommand implements Callable<Integer> {

    /// From which severity on a finding makes the command end with status 1.
    enum Limit {
        ERROR,
        WARNING,
        INFO,
        NEVER;

        boolean isPassedBy(Severity severity) {
            return this != NEVER && severity.compareTo(Severity.valueOf(name())) <= 0;
        }
    }

    private static final String LENSES = "lenses";

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json, sarif, junit or markdown.")
    private ReviewFormat format = ReviewFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "error, warning, info or never: ends with status 1 where a finding is as heavy. error by default.")
    private Limit limit = Limit.ERROR;

    @Option(names = "--lens", paramLabel = "NAME", description = "Looks through a lens besides those of the document.")
    private List<String> lenses = List.of();

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var inputs = Inputs.open(console, files);
        var reviews = inputs.documents().stream()
                .map(document -> reviewed(document.file(), withLenses(document.diagram())))
                .toList();
        if (!reviews.isEmpty()) {
            console.print(format.write(reviews, files.size()));
        }
        return reviews.stream().map(this::judge).reduce(inputs.status(), Status::and).code();
    }

    static Reviewed reviewed(String file, Diagram diagram) {
        return new Reviewed(file, diagram, reviewed(diagram));
    }

    private Diagram withLenses(Diagram diagram) {
        if (lenses.isEmpty()) {
            return diagram;
        }
        var all = Stream.concat(
                diagram.profile().items(LENSES).stream(), lenses.stream().map(PropertyValue::of))
                .distinct()
                .toList();
        return diagram.withProfile(diagram.profile().with(LENSES, new PropertyValue.Items(all)));
    }

    private Status judge(Reviewed review) {
        return review.result().failures().stream().anyMatch(finding -> limit.isPassedBy(finding.severity()))
                ? Status.LIMIT_PASSED
                : Status.DONE;
    }

    private static ReviewResult reviewed(Diagram diagram) {
        var library = Library.installed();
        return library.review().review(Topology.of(DiagramIndex.of(diagram), library.catalog()));
    }
}
