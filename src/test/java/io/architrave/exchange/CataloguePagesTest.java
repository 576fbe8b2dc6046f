package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CataloguePagesTest {

    /// From the folder of accepted files.
    private static final String FOLDER = "../../../docs/catalogue/";
    private static final List<CataloguePages.Page> PAGES = new CataloguePages(Catalog.bundled()).pages();

    @Test
    void arePublishedAsTheFilesSay() {
        assertThat(PAGES).allSatisfy(page -> Golden
                .assertMatches(FOLDER + page.name(), page.markdown()));
    }

    @Test
    void areAllThatIsPublished() throws IOException {
        try (var files = Files.list(Path.of("src", "docs", "catalogue"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(PAGES.stream().map(CataloguePages.Page::name).toList());
        }
    }

    @Test
    void tellOfEachTypeOnce() {
        var whole = Catalog.bundled().summaries().stream().filter(summary -> summary.standing().isWhole()).toList();
        var text = String.join("\n", PAGES.stream().map(CataloguePages.Page::markdown).toList());
        assertThat(whole).allSatisfy(summary -> assertThat(text.split(
                Pattern.quote("<a id=\"" + summary.key() + "\"></a>"), -1)).as(summary.name()).hasSize(2));
    }

    @Test
    void leadToWhatThereIs() {
        assertThat(PAGES).allSatisfy(page -> assertThat(Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page.markdown())
                .results().map(link -> link.group(1)))
                .allSatisfy(anchor -> assertThat(page.markdown()).contains("<a id=\"" + anchor + "\">")));
    }

    @Test
    void keepTablesWhole() {
        assertThat(PAGES).allSatisfy(page -> {
            int columns = 0;
            for (var line : page.markdown().split("\n")) {
                int bars = line.startsWith("|") ? line.replace("\\|", "").replaceAll("[^|]", "").length() : 0;
                if (bars > 0 && columns > 0) {
                    assertThat(bars).as(page.name() + ": " + line).isEqualTo(columns);
                }
                columns = bars;
            }
        });
    }
}
