package io.architrave.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cli.TextTable.Column;
import io.architrave.cost.Estimate;
import io.architrave.guide.Chooser;
import io.architrave.guide.Comparison;
import io.architrave.guide.Source;
import io.architrave.guide.Strategy;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Strategies side by side, for a terminal: one column each, and below what is missing to reach the next.
record ComparisonText(Comparison comparison) {

    String text() {
        var table = new TextTable(Stream.concat(Stream.of(Column.left("")), comparison.strategies().stream()
                .map(strategy -> Column.left(strategy.template().pattern() + " " + strategy.name())))
                .toArray(Column[]::new));
        row(table, "May be lost", strategy -> strategy.point().orElse("not said"));
        row(table, "Goes on within", strategy -> strategy.time().orElse("not said"));
        row(table, "Source: may be lost", strategy -> strategy.recovery().point());
        row(table, "Source: goes on within", strategy -> strategy.recovery().time());
        row(table, "A month, " + Estimate.CURRENCY, strategy -> amount(strategy.monthly()));
        row(table, "  of it elsewhere", strategy -> amount(strategy.second()));
        for (var place : comparison.services()) {
            row(table, "", _ -> "");
            row(table, "Runs in " + place.name(), _ -> "");
            place.services().forEach(service -> row(table, "  " + service, strategy -> Optional
                    .ofNullable(strategy.running(place.name()).get(service)).map(Strategy.Running::words)
                    .orElse("-")));
        }
        var text = new StringBuilder(table.aligned()).append('\n');
        comparison.strategies().forEach(strategy -> comparison.after(strategy)
                .ifPresent(next -> text.append(step(strategy, next))));
        return text.toString();
    }

    private void row(TextTable table, String heading, Function<Strategy, String> cell) {
        table.add(Stream.concat(Stream.of(heading), comparison.strategies().stream().map(cell))
                .toArray(String[]::new));
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String step(Strategy from, Strategy next) {
        var text = new StringBuilder("From " + from.name() + " to " + next.name() + ", "
                + amount(next.monthly().subtract(from.monthly()).abs())
                + (next.monthly().compareTo(from.monthly()) < 0 ? " less" : " more") + " a month:\n");
        from.step().ifPresent(step -> text.append("  ").append(step.say()).append(source(step.source())).append('\n'));
        from.missingFor(next).forEach(line -> text.append("  + ").append(line).append('\n'));
        if (!from.notIn(next).isEmpty()) {
            text.append("  Its template does not draw: ").append(String.join(", ", from.notIn(next))).append('\n');
        }
        return text.toString();
    }

    private static String source(String id) {
        return Optional.ofNullable(Chooser.bundled().sources().get(id)).map(Source::title)
                .map(title -> " (" + title + ")").orElse("");
    }

    String json() {
        var array = JsonOut.array();
        comparison.strategies().forEach(strategy -> array.add(json(strategy)));
        return JsonOut.text(array);
    }

    private ObjectNode json(Strategy strategy) {
        var object = JsonOut.object()
                .put("id", strategy.template().id())
                .put("pattern", strategy.template().pattern())
                .put("name", strategy.name());
        strategy.point().ifPresent(point -> object.put("mayBeLost", point));
        strategy.time().ifPresent(time -> object.put("goesOnWithin", time));
        object.putObject("printed").put("mayBeLost", strategy.recovery().point())
                .put("goesOnWithin", strategy.recovery().time()).put("source", strategy.source());
        object.put("monthly", strategy.monthly()).put("elsewhere", strategy.second());
        var running = object.putObject("running");
        strategy.running().forEach((place, services) -> {
            var there = running.putObject(place);
            services.forEach((service, much) -> there.put(service, much.words()));
        });
        comparison.after(strategy).ifPresent(next -> {
            var step = object.putObject("next").put("id", next.template().id());
            strategy.step().ifPresent(words -> step.put("say", words.say()).put("source", words.source()));
            ArrayNode missing = step.putArray("missing");
            strategy.missingFor(next).forEach(missing::add);
            step.set("notDrawn", JsonOut.texts(strategy.notIn(next)));
        });
        return object;
    }
}
