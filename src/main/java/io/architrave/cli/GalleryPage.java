package io.architrave.cli;

import io.architrave.document.Template;
import io.architrave.document.TemplateCategory;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.review.availability.Journey;
import java.util.List;
import java.util.Locale;

/// The templates as a page of Markdown, by category: picture, title, what for, what it costs.
final class GalleryPage {

    private final Library library;
    private final List<Template> templates;

    GalleryPage(Library library, List<Template> templates) {
        this.library = library;
        this.templates = templates;
    }

    /// @param folder of the pictures as seen from the page, for example `gallery`
    String markdown(String folder) {
        var text = new StringBuilder("""
                # The templates

                %d patterns to begin from, each laid out, priced, reviewed and deployable. `architrave new ID` makes a document
                of one; in the window they are the start page. The cost is that of the design as it stands, by list prices
                without tax; a plus says that some lines have no volume yet. The availability is what AWS commits to for all that
                the request with the lowest figure needs, or the work behind an event; it is no forecast.

                Written by the program; so are the pictures.
                """.formatted(templates.size()));
        for (var category : TemplateCategory.values()) {
            var of = templates.stream().filter(template -> template.category() == category).toList();
            if (!of.isEmpty()) {
                text.append("\n## ").append(category.label())
                        .append("\n\n| picture | template | a month | availability up to |\n|---|---|--:|--:|\n");
                of.forEach(template -> text.append(row(template, folder)));
            }
        }
        return text.toString();
    }

    private String row(Template template, String folder) {
        var facts = TemplateFacts.of(template, library);
        var recovery = template.recovery().map(one -> "<br>When a region is lost: "
                + one.label().toLowerCase(Locale.ROOT)).orElse("");
        return "| ![" + cell(template.title()) + "](" + folder + "/" + template.id() + ".png) | **" + template.pattern()
                + " " + cell(template.title()) + "**<br>" + cell(template.summary()) + recovery + "<br>`architrave new "
                + template.id() + "` | "
                + String.format(Locale.ROOT, "$%,.2f", facts.monthly()) + (facts.open() > 0 ? "+" : "") + " | "
                + facts.availability().map(Journey::inWords).orElse("–") + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
