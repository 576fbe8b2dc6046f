package io.architrave.cli;

import io.architrave.cli.Inputs.Document;
import io.architrave.cost.Estimate;
import io.architrave.cost.Estimator;
import io.architrave.exchange.ExportJob;
import io.architrave.exchange.ExportResult;
import io.architrave.exchange.Exporters;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.review.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Opens, reviews and prices designs and checks their CloudFormation: one verdict.")
final class CheckCommand implements Callable<Integer> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Console console;
    private final Estimator estimator = Library.installed().estimator();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", description = "error (by default), warning, info or never.")
    private ReviewCommand.Limit limit = ReviewCommand.Limit.ERROR;

    @Option(names = "--max-cost", paramLabel = "USD", description = "The most that a design may cost a month.")
    private Optional<BigDecimal> most = Optional.empty();

    @Option(names = "--max-delta", paramLabel = "PERCENT", description = "The most that it may cost more than OLD.")
    private Optional<BigDecimal> mostMore = Optional.empty();

    @Option(names = "--against", paramLabel = "OLD", description = "The document that --max-delta compares with.")
    private Optional<String> old = Optional.empty();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (mostMore.isPresent() != old.isPresent()) {
            console.say("architrave: --max-delta and --against go together; name both");
            return Status.WRONG_USE.code();
        }
        var before = Inputs.open(console, old.stream().toList());
        var inputs = Inputs.open(console, files);
        var status = inputs.status().and(before.status());
        var base = before.documents().stream().findFirst().map(document -> estimate(document.diagram()).monthly());
        for (var document : inputs.documents()) {
            status = status.and(check(document, base));
        }
        return status.code();
    }

    private Estimate estimate(Diagram diagram) {
        return estimator.estimate(diagram, Estimator.Options.NONE);
    }

    private Status check(Document document, Optional<BigDecimal> base) {
        var result = ReviewCommand.reviewed(document.file(), document.diagram()).result();
        var estimate = estimate(document.diagram());
        var template = Exporters.find("cloudformation")
                .orElseThrow()
                .export(ExportJob.of(document.baseName(), document.diagram(), Library.installed().catalog()));
        boolean heavy = result.failures().stream().anyMatch(finding -> limit.isPassedBy(finding.severity()));
        boolean dear = isTooDear(estimate.monthly(), base);
        boolean unsound = template instanceof ExportResult.Refused;
        console.print(document.file() + ": " + (heavy || dear || unsound ? "not good" : "good") + "; "
                + result.count(Severity.ERROR) + " errors, " + result.count(Severity.WARNING) + " warnings; "
                + Estimate.CURRENCY + " " + estimate.shownMonthly() + " a month" + (dear ? ", above the limit" : "")
                + (estimate.open().isEmpty() ? "" : " and usage") + "; " + said(template) + "\n");
        var limits = heavy || dear ? Status.LIMIT_PASSED : Status.DONE;
        return unsound ? limits.and(Status.NOT_WRITTEN) : limits;
    }

    private static String said(ExportResult template) {
        return switch (template) {
            case ExportResult.Exported _ -> "CloudFormation passes its check";
            case ExportResult.Refused(var reason) -> reason;
        };
    }

    private boolean isTooDear(BigDecimal monthly, Optional<BigDecimal> base) {
        boolean aboveLimit = most.filter(limit -> monthly.compareTo(limit) > 0).isPresent();
        boolean aboveDelta = base.isPresent()
                && mostMore.filter(percent -> monthly.compareTo(allowed(base.get(), percent)) > 0).isPresent();
        return aboveLimit || aboveDelta;
    }

    private static BigDecimal allowed(BigDecimal base, BigDecimal percent) {
        return base.add(base.multiply(percent).divide(HUNDRED, 10, RoundingMode.HALF_UP));
    }
}
