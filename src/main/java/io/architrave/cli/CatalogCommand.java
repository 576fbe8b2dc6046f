package io.architrave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.Standing;
import io.architrave.catalog.TypeSummary;
import io.architrave.cli.TextTable.Column;
import io.architrave.document.Nearest;
import io.architrave.library.Library;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = "Lists the types that a document can use, or tells all about one.")
final class CatalogCommand implements Callable<Integer> {

    private final Console console;
    private final Catalog catalog = Library.installed().catalog();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Parameters(paramLabel = "TYPE", arity = "0..1", description = "A type's key, for example lambda-function.")
    private Optional<String> type = Optional.empty();

    CatalogCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (type.isEmpty()) {
            console.print(json ? JsonOut.text(JsonOut.array().addAll(all().map(this::json).toList())) : list());
            return Status.DONE.code();
        }
        var found = catalog.find(type.get());
        if (found.isEmpty()) {
            return unknown(type.get());
        }
        console.print(json ? JsonOut.text(JsonOut.array().add(json(found.get()))) : whole(found.get()));
        return Status.DONE.code();
    }

    private int unknown(String key) {
        var keys = catalog.summaries().stream().map(summary -> summary.key().value()).toList();
        var near = Nearest.to(key, keys)
                .or(() -> catalog.search(key).stream().findFirst().map(summary -> summary.key().value()))
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
        console.say("architrave: there is no type \"" + key + "\"" + near + "; \"architrave catalog\" lists all");
        return Status.WRONG_USE.code();
    }

    private Stream<ServiceType> all() {
        return catalog.offered().stream().flatMap(summary -> catalog.find(summary.key()).stream());
    }

    private String list() {
        var table =
                new TextTable(Column.left("TYPE"), Column.left("NAME"), Column.left("CATEGORY"), Column.left("KNOWN"));
        catalog.offered().forEach(summary -> table.add(
                summary.key().value(), summary.name(), category(summary), known(summary.standing())));
        return table.aligned();
    }

    private static String known(Standing standing) {
        return switch (standing) {
            case WHOLE -> "whole";
            case RETIRED -> "retired";
            case SKETCH, PART, COVERED -> "drawing";
        };
    }

    private String category(TypeSummary summary) {
        return catalog.category(summary.category()).map(category -> category.label()).orElse(summary.category());
    }

    private String whole(ServiceType type) {
        var text = new StringBuilder()
                .append(type.name()).append(" (").append(type.key()).append(")\n")
                .append(type.purpose()).append('\n')
                .append(type.documentation()).append("\n\n");
        type.facts().lifecycle().ifPresent(lifecycle -> text.append(lifecycle.note()).append("\n\n"));
        var table = new TextTable(Column.left("PROPERTY"), Column.left("KIND"), Column.left("MEANING"));
        type.properties().forEach(spec -> table.add(spec.key(), kind(spec), spec.help()));
        type.usage().forEach(spec -> table.add("usage." + spec.key(), spec.unit(), spec.help()));
        var prices = new TextTable(Column.left("BILLED"), Column.left("PRICE KEY"));
        type.prices().forEach(price -> prices.add(price.line(), price.key().text()));
        var resources = resources(type);
        return text.append(table.isEmpty() ? "" : table.aligned() + "\n")
                .append(prices.isEmpty() ? "" : prices.aligned() + "\n")
                .append(resources.isEmpty() ? "" : "CloudFormation: " + String.join(", ", resources) + "\n")
                .toString();
    }

    private static String kind(PropertySpec spec) {
        var choices = spec.choices().stream().map(PropertySpec.Choice::value).toList();
        if (choices.isEmpty()) {
            return spec.kind().name().toLowerCase(Locale.ROOT) + spec.unit().map(unit -> " " + unit).orElse("");
        }
        return choices.size() <= 6 ? String.join("|", choices) : "one of " + choices.size();
    }

    private ObjectNode json(ServiceType type) {
        var object = JsonOut.object()
                .put("type", type.key().value())
                .put("name", type.name())
                .put("category", type.summary().category())
                .put("kind", type.isGroup() ? "group" : "node")
                .put("known", known(type.summary().standing()))
                .put("priced", !type.prices().isEmpty());
        object.set("cloudFormation", JsonOut.texts(resources(type)));
        var properties = object.putArray("properties");
        type.properties().forEach(spec -> properties.add(json(spec)));
        return object.put("purpose", type.purpose()).put("documentation", type.documentation());
    }

    private static ObjectNode json(PropertySpec spec) {
        var object = JsonOut.object()
                .put("key", spec.key())
                .put("label", spec.label())
                .put("kind", spec.kind().name().toLowerCase(Locale.ROOT));
        spec.unit().ifPresent(unit -> object.put("unit", unit));
        if (!spec.choices().isEmpty()) {
            object.set("choices", JsonOut.texts(spec.choices().stream().map(PropertySpec.Choice::value).toList()));
        }
        return object.put("help", spec.help()).put("source", spec.source());
    }

    /// The resource types that its mapping names, in their order.
    private static List<String> resources(ServiceType type) {
        return type.mapping().stream()
                .flatMap(mapping -> mapping.resources().stream())
                .map(ResourceMapping.MappedResource::type)
                .distinct()
                .toList();
    }
}
