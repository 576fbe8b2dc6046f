package io.architrave.cli;

import io.architrave.cost.Estimate;
import io.architrave.cost.Estimator;
import io.architrave.document.Nearest;
import io.architrave.exchange.estimate.EstimateFormat;
import io.architrave.exchange.estimate.EstimateJson;
import io.architrave.exchange.estimate.PricedDocument;
import io.architrave.library.Library;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "cost", mixinStandardHelpOptions = true, description = "Estimates what designs cost a month.")
final class CostCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json, csv or markdown.")
    private EstimateFormat format = EstimateFormat.TEXT;

    @Option(names = "--region", paramLabel = "REGION", description = "Prices the documents' main region as this one.")
    private Optional<String> region = Optional.empty();

    @Option(names = "--scenario", paramLabel = "SCENARIO", description = "With the values of one of the scenarios.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--max-cost", paramLabel = "USD", description = "Ends with status 1 where a design costs more.")
    private Optional<BigDecimal> limit = Optional.empty();

    CostCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wrong = region.filter(code -> !regions().contains(code));
        if (wrong.isPresent()) {
            return refuse("\"" + wrong.get() + "\" is no region" + near(wrong.get(), regions()));
        }
        var inputs = Inputs.open(console, files);
        var estimator = Library.installed().estimator();
        var reports = new ArrayList<PricedDocument>();
        for (var document : inputs.documents()) {
            var scenarios = document.diagram().scenarios().keySet();
            if (scenario.filter(key -> !scenarios.contains(key)).isPresent()) {
                return refuse(document.file() + " has no scenario \"" + scenario.get() + "\""
                        + near(scenario.get(), scenarios));
            }
            var options = new Estimator.Options(scenario, region, Optional.empty());
            reports.add(new PricedDocument(document.file(), estimator.estimate(document.diagram(), options)));
        }
        print(reports);
        return reports.stream().map(this::judge).reduce(inputs.status(), Status::and).code();
    }

    private int refuse(String sentence) {
        console.say("architrave: " + sentence);
        return Status.WRONG_USE.code();
    }

    private static String near(String typed, Collection<String> known) {
        return Nearest.to(typed, known)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse(known.isEmpty() ? "" : "; it takes " + String.join(", ", known));
    }

    private static List<String> regions() {
        return Library.installed().catalog().options("regions").choices().stream().map(choice -> choice.value())
                .toList();
    }

    private void print(List<PricedDocument> answers) {
        if (answers.isEmpty()) {
            return;
        }
        console.print(
                format == EstimateFormat.JSON
                        ? JsonOut.text(JsonOut.oneOrMany(files.size(), answers.stream()
                                .map(answer -> EstimateJson.node(answer.file(), answer.estimate()))
                                .toList()))
                        : format.write(answers));
    }

    private Status judge(PricedDocument report) {
        report.estimate().unpriced().forEach(unpriced -> console
                .say(report.file() + ": " + unpriced.element() + ": not in the sum: " + unpriced.reason()));
        var over = limit.filter(most -> report.estimate().monthly().compareTo(most) > 0);
        over.ifPresent(most -> console.say(report.file() + ": costs " + Estimate.CURRENCY + " "
                + report.estimate().shownMonthly() + " a month, more than the limit of " + most.toPlainString()));
        return over.isPresent() ? Status.LIMIT_PASSED : Status.DONE;
    }
}
