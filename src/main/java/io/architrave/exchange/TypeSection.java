package io.architrave.exchange;

import static io.architrave.exchange.CataloguePages.cell;
import static java.util.stream.Collectors.joining;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.Facts;
import io.architrave.catalog.Lifecycle;
import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.UsageSpec;
import io.architrave.model.PropertyValue;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// All about one type of the catalogue, as a section of a page.
record TypeSection(Catalog catalog, ServiceType type) {

    private static final int SHOWN_CHOICES = 8;

    String markdown() {
        var text = new StringBuilder()
                .append("## <a id=\"").append(type.key()).append("\"></a>").append(type.name()).append("\n\n")
                .append('`').append(type.key()).append("` · ").append(scope()).append(" · [documentation](")
                .append(type.documentation()).append(")\n\n")
                .append(type.purpose()).append("\n\n");
        type.facts().lifecycle().ifPresent(lifecycle -> text.append(became(lifecycle)).append("\n\n"));
        text.append("- Also called: ").append(String.join(", ", type.summary().aliases())).append('\n')
                .append("- Stands: ").append(placement()).append('\n');
        facts().forEach(fact -> text.append("- ").append(fact).append('\n'));
        text.append("- CloudFormation: ").append(resources()).append('\n');
        table(text, "| setting | values | help |", type.properties().stream().map(this::row).toList());
        table(text, "| AWS bills | price, or what it depends on |", billed());
        table(text, "| limit | value | |", type.facts().quotas().stream().map(TypeSection::row).toList());
        table(text, "| connection | with | how | source |", type.connections().stream().map(this::row).toList());
        return text.toString();
    }

    private static void table(StringBuilder text, String head, List<String> rows) {
        if (!rows.isEmpty()) {
            long columns = head.chars().filter(sign -> sign == '|').count() - 1;
            text.append('\n').append(head).append("\n|").append("---|".repeat((int) columns)).append('\n');
            rows.forEach(row -> text.append(row).append('\n'));
        }
    }

    private String scope() {
        return switch (type.summary().scope()) {
            case GLOBAL -> "global";
            case EDGE -> "at the edge";
            case REGIONAL -> "regional";
            case ZONAL -> "in one zone";
            case VPC -> "in a VPC";
            case ON_PREMISES -> "on premises";
            case OUTSIDE -> "outside AWS";
        };
    }

    private static String became(Lifecycle lifecycle) {
        return "> " + lifecycle.status().inWords() + " (" + lifecycle.since() + unconfirmed(lifecycle.confirmed())
                + "). " + lifecycle.note()
                + " [Source](" + lifecycle.source() + ")";
    }

    private static String unconfirmed(boolean confirmed) {
        return confirmed ? "" : ", unconfirmed";
    }

    private String placement() {
        var rule = type.placement();
        var groups = rule.in().stream().map(this::name);
        var places = Stream.concat(groups, rule.onCanvas() ? Stream.of("on the bare canvas") : Stream.empty()).toList();
        return rule.say() + " (In: " + String.join(", ", places)
                + rule.spans().map(place -> "; over several: " + name(place)).orElse("")
                + (rule.minZones() > 1 ? ", in " + rule.minZones() + " zones or more" : "") + ")"
                + rule.holding().map(holding -> " " + holding.say()).orElse("");
    }

    private String name(TypeKey key) {
        return catalog.summary(key).map(summary -> summary.name()).orElse(key.value());
    }

    private List<String> facts() {
        var facts = type.facts();
        var told = new ArrayList<String>();
        facts.serviceLevel().ifPresent(level -> told.add("Service level: "
                + Stream.of(percent(level.single(), "in one zone"), percent(level.multi(), "in two zones or more"))
                        .flatMap(Optional::stream).collect(joining(", "))
                + " (" + level.date() + unconfirmed(level.confirmed()) + ")"));
        if (facts.alwaysEncrypted()) {
            told.add("Encrypted at rest without a setting");
        }
        return told;
    }

    private static Optional<String> percent(Optional<BigDecimal> figure, String where) {
        return figure.map(value -> value.toPlainString() + " % " + where);
    }

    private String resources() {
        return type.mapping()
                .map(mapping -> mapping.skip()
                        .map(reason -> (mapping.represented() ? "told by " : "none: ") + reason)
                        .orElseGet(() -> mapping.resources().stream().map(ResourceMapping.MappedResource::type)
                                .distinct().map(name -> "`" + name + "`").collect(joining(", "))))
                .orElse("none");
    }

    private String row(PropertySpec spec) {
        return "| " + cell(spec.label()) + " `" + spec.key() + "` | " + cell(values(spec)) + " | " + cell(spec.help())
                + " [source](" + spec.source() + ") |";
    }

    private static String values(PropertySpec spec) {
        var choices = spec.choices().stream().map(PropertySpec.Choice::label).toList();
        var what = choices.isEmpty()
                ? spec.kind().name().toLowerCase(Locale.ROOT) + range(spec) + spec.unit().map(u -> " " + u).orElse("")
                : choices.size() <= SHOWN_CHOICES
                        ? String.join(", ", choices)
                : String.join(", ", choices.subList(0, SHOWN_CHOICES)) + " and " + (choices.size() - SHOWN_CHOICES)
                        + " more";
        return what + spec.initial().map(value -> "; begins with " + text(value)).orElse("")
                + spec.unset().template().map(value -> "; unset means " + text(value)).orElse("");
    }

    private static String range(PropertySpec spec) {
        return spec.least().map(least -> " from " + least.toPlainString()).orElse("")
                + spec.most().map(most -> " to " + most.toPlainString()).orElse("");
    }

    private static String text(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> text;
            case PropertyValue.Amount(var number) -> number.toPlainString();
            case PropertyValue.Flag(var on) -> on ? "on" : "off";
            case PropertyValue.Items(var items) -> items.stream().map(TypeSection::text).collect(joining(", "));
            case PropertyValue.Structure(var fields) -> String.join(", ", fields.values().keySet());
            case PropertyValue.Reference(var element) -> element.value();
        };
    }

    private List<String> billed() {
        var lines = type.prices().stream().map(TypeSection::row);
        var usage = type.usage().stream().map(TypeSection::row);
        return Stream.concat(lines, usage).toList();
    }

    private static String row(PriceComponent price) {
        return "| " + cell(price.line()) + " | `" + cell(price.key().text()) + "` |";
    }

    private static String row(UsageSpec usage) {
        return "| *what you state:* " + cell(usage.label()) + " `" + usage.key() + "` | " + usage.unit()
                + usage.guess().map(guess -> ", taken as " + guess.toPlainString() + " (a guess) until then").orElse("")
                + (usage.help().isEmpty() ? "" : ". " + cell(usage.help())) + " |";
    }

    private static String row(Facts.Quota quota) {
        return "| " + cell(quota.name()) + " | " + quota.value().toPlainString() + " " + quota.unit()
                + quota.per().map(per -> " per " + per).orElse("") + " | "
                + (quota.adjustable() ? "AWS raises it on request" : "fixed") + unconfirmed(quota.confirmed())
                + ", [" + quota.date() + "](" + quota.source() + ") |";
    }

    private String row(ConnectionRule rule) {
        var out = !rule.to().isEmpty();
        var ends = (out ? rule.to() : rule.from()).stream().map(this::end).collect(joining(", "));
        var how = Stream.of(Optional.of(rule.label()).filter(label -> !label.isEmpty()), rule.protocol(),
                rule.port().map(String::valueOf)).flatMap(Optional::stream).collect(joining(" "));
        return "| " + rule.relation().name().toLowerCase(Locale.ROOT) + (out ? " to" : " from") + " | " + cell(ends)
                + " | " + cell(how) + " | [page](" + rule.source() + ") |";
    }

    private String end(String selector) {
        return selector.startsWith("role:")
                ? "any " + selector.substring("role:".length())
                : name(TypeKey.of(selector));
    }
}
