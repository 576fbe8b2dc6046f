package io.architrave.library;

import io.architrave.UserFolder;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.CatalogProblem;
import io.architrave.catalog.OwnTypes;
import io.architrave.catalog.ServiceType;
import io.architrave.cost.Estimator;
import io.architrave.cost.OwnPrices;
import io.architrave.cost.PriceBook;
import io.architrave.document.OwnTemplates;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.review.OwnRules;
import io.architrave.review.Review;
import io.architrave.review.Rule;
import io.architrave.review.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is installed: the program's catalogue, prices, rules and templates, and those of the user's folder.
///
/// @param folder of the user's own; empty where there is none
/// @param ownTypes of the folder, as far as they are sound
/// @param ownRules of the folder
/// @param ownTemplates of the folder
/// @param problems what is not right in the folder, one line each: file, line, what would mend it
public record Library(
        Optional<Path> folder,
        Catalog catalog,
        PriceBook prices,
        List<ServiceType> ownTypes,
        List<Rule> ownRules,
        List<Template> ownTemplates,
        List<String> problems) {

    private static final class Installed {
        static final Library LIBRARY = UserFolder.library().map(Library::in).orElseGet(Library::bundled);
    }

    public Library {
        ownTypes = List.copyOf(ownTypes);
        ownRules = List.copyOf(ownRules);
        ownTemplates = List.copyOf(ownTemplates);
        problems = List.copyOf(problems);
    }

    /// What this process works with. The folder is read once, when first asked for.
    public static Library installed() {
        return Installed.LIBRARY;
    }

    /// What comes with the program alone.
    public static Library bundled() {
        return new Library(
                Optional.empty(), Catalog.bundled(), PriceBook.bundled(), List.of(), List.of(), List.of(), List.of());
    }

    /// What comes with the program, and what a folder adds. Nothing in the folder can keep the program from starting.
    public static Library in(Path folder) {
        if (!Files.isDirectory(folder)) {
            var bundled = bundled();
            return new Library(
                    Optional.of(folder), bundled.catalog, bundled.prices, List.of(), List.of(), List.of(),
                    List.of(folder + ": is no folder. Make it, or name another in " + UserFolder.LIBRARY + "."));
        }
        var types = OwnTypes.read(folder, Catalog.bundled());
        var catalog = Catalog.bundled().with(types);
        var ownPrices = OwnPrices.read(folder.resolve("prices"));
        var prices = PriceBook.with(ownPrices);
        var rules = OwnRules.read(folder.resolve("rules"), catalog);
        var templates = OwnTemplates.read(folder.resolve("templates"));
        var problems = new ArrayList<String>();
        Stream.of(types.problems(), ownPrices.problems(), unpriced(types, prices), rules.problems())
                .flatMap(List::stream)
                .map(CatalogProblem::toString)
                .forEach(problems::add);
        problems.addAll(templates.problems());
        return new Library(
                Optional.of(folder), catalog, prices, types.types(), rules.rules(), templates.templates(), problems);
    }

    /// A price line whose key no table has. Its type is there all the same, and its estimate says that it is not known.
    private static List<CatalogProblem> unpriced(OwnTypes types, PriceBook prices) {
        return types.types().stream()
                .flatMap(type -> type.prices().stream()
                        .filter(price -> price.key().names().isEmpty())
                        .filter(price -> prices.unit(price.key().text()).isEmpty())
                        .map(price -> new CatalogProblem(
                                "types/" + type.key() + ".json", "prices",
                                "asks for the price \"" + price.key().text() + "\", which no table has; write it into"
                                        + " prices, and its source into prices/sources.tsv")))
                .toList();
    }

    public Estimator estimator() {
        return new Estimator(catalog, prices);
    }

    public List<Rule> rules() {
        return Stream.concat(Rules.all().stream(), ownRules.stream()).toList();
    }

    /// All rules, today.
    public Review review() {
        return new Review(rules(), LocalDate.now());
    }

    public List<Template> templates() {
        return Templates.all(ownTemplates);
    }

    public Templates.Finding template(String name) {
        return Templates.find(name, ownTemplates);
    }
}
