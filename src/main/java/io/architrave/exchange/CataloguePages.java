package io.architrave.exchange;

import static java.util.stream.Collectors.joining;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Category;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.TypeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the catalogue knows, as Markdown: a page for each category and one that leads to them.
public final class CataloguePages {

    /// @param name of the file, for example `networking.md`
    public record Page(String name, String markdown) {}

    private final Catalog catalog;

    public CataloguePages(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The page that leads to the others comes first.
    public List<Page> pages() {
        var pages = new ArrayList<Page>();
        pages.add(new Page("README.md", contents()));
        for (var category : catalog.categories()) {
            if (!of(category).isEmpty()) {
                pages.add(new Page(category.key() + ".md", page(category)));
            }
        }
        return pages;
    }

    private List<TypeSummary> of(Category category) {
        return catalog.offered().stream()
                .filter(summary -> summary.category().equals(category.key()))
                .toList();
    }

    private List<ServiceType> described(Category category) {
        return of(category).stream()
                .filter(summary -> summary.standing().isWhole())
                .flatMap(summary -> catalog.find(summary.key()).stream())
                .toList();
    }

    private String contents() {
        var rows = catalog.categories().stream()
                .filter(category -> !of(category).isEmpty())
                .map(category -> "| [" + category.label() + "](" + category.key() + ".md) | "
                        + described(category).stream().map(ServiceType::name).collect(joining(", ")) + " | "
                        + (of(category).size() - described(category).size()) + " |\n")
                .collect(joining());
        return """
                # The catalogue

                What a design can be drawn with. Of the types that are named here the product knows where AWS lets them stand,
                what they connect with, their settings, what AWS bills and how they become CloudFormation. What it has as a
                drawing alone can be placed anywhere, connected and exported to pictures.

                Written from the files of the catalogue; a figure that nobody has read on a page of AWS's own is marked
                unconfirmed.

                | category | described | drawings alone |
                |---|---|--:|
                """ + rows;
    }

    private String page(Category category) {
        var types = described(category);
        var text = new StringBuilder("# ").append(category.label()).append("\n\n[The catalogue](README.md)\n");
        if (!types.isEmpty()) {
            text.append("\n| type | what for |\n|---|---|\n");
            types.forEach(type -> text.append("| [").append(type.name()).append("](#").append(type.key()).append(") | ")
                    .append(cell(type.purpose())).append(" |\n"));
            types.forEach(type -> text.append('\n').append(new TypeSection(catalog, type).markdown()));
        }
        var drawings = of(category).stream().filter(summary -> !summary.standing().isWhole())
                .map(TypeSummary::name)
                .toList();
        Optional.of(drawings).filter(names -> !names.isEmpty()).ifPresent(names -> text
                .append("\n## Drawings alone\n\n")
                .append("They can be placed anywhere, connected and exported to pictures; they are neither reviewed nor ")
                .append("priced, and become no resource.\n\n")
                .append(names.stream().map(name -> "- " + name + "\n").collect(joining())));
        return text.toString();
    }

    /// A text as a cell of a table.
    static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
