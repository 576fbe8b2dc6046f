package io.architrave.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Standing;
import io.architrave.model.Diagram;
import io.architrave.model.TypeKey;
import io.architrave.ui.platform.Preferences;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawersTest {

    @TempDir
    private Path folder;

    private final Catalog catalog = Catalog.bundled();
    private final Preferences preferences = Preferences.inMemory();
    private final PaletteMemory memory = new PaletteMemory(preferences);
    private final Drawers drawers = new Drawers(catalog, memory);

    private static List<PaletteRow.Item> in(List<PaletteRow> rows, String fold) {
        return rows.stream()
                .filter(row -> row instanceof PaletteRow.Item item && item.fold().equals(fold))
                .map(PaletteRow.Item.class::cast)
                .toList();
    }

    private static List<String> keys(List<PaletteRow.Item> items) {
        return items.stream().map(item -> item.summary().key().value()).toList();
    }

    @Test
    void beginsWithFavouritesThatMostDrawingsNeedAndEveryCategoryClosed() {
        var rows = drawers.all();
        assertThat(rows.getFirst()).isEqualTo(
                new PaletteRow.Drawer("favourites", "Favourites", PaletteMemory.STARTERS.size(), true));
        assertThat(keys(in(rows, "favourites"))).isEqualTo(PaletteMemory.STARTERS);
        assertThat(rows).filteredOn(PaletteRow.Drawer.class::isInstance).hasSize(1 + 20);
        assertThat(rows).filteredOn(row -> row instanceof PaletteRow.Item item && !item.fold().equals("favourites"))
                .isEmpty();
    }

    @Test
    void wholeDesignsStandBelowAllDrawersAndAreFoundAfterTheTypes() {
        drawers.offer(List.of(
                new PaletteDesign("one", "Serverless API", "About it.", "Serverless API events", () -> Diagram.EMPTY),
                new PaletteDesign("two", "Hub and spoke", "About it.", "Hub and spoke networks", () -> Diagram.EMPTY)));
        assertThat(drawers.all()).last().isEqualTo(
                new PaletteRow.Drawer(Drawers.DESIGNS, "Templates as parts", 2, false));
        memory.setOpen(Drawers.DESIGNS, true);
        assertThat(drawers.all()).filteredOn(PaletteRow.Design.class::isInstance).hasSize(2);
        assertThat(drawers.found("api")).last().extracting(PaletteRow::id).isEqualTo("palette-design-one");
        assertThat(drawers.found("api")).first().isInstanceOf(PaletteRow.Item.class);
        assertThat(drawers.found("spoke hub")).extracting(PaletteRow::id).contains("palette-design-two");
        assertThat(drawers.found("poke")).noneMatch(PaletteRow.Design.class::isInstance);
    }

    @Test
    void aDrawerHoldsWhatIsDescribedThenWhatIsDrawnOnlyAndFoldsTheRest() {
        memory.setOpen("developer", true);
        memory.setOpen("more:developer", true);
        var rows = drawers.all();
        var standings = in(rows, "developer").stream().map(item -> item.summary().standing()).toList();
        assertThat(standings).isSorted().contains(Standing.WHOLE, Standing.SKETCH)
                .doesNotContain(Standing.PART, Standing.RETIRED, Standing.COVERED);
        assertThat(keys(in(rows, "more:developer"))).contains("codecommit-repository");
        assertThat(rows).filteredOn(PaletteRow.More.class::isInstance).singleElement().satisfies(row -> {
            var more = (PaletteRow.More) row;
            assertThat(more.label()).isEqualTo("More of developer tools");
            assertThat(more.drawer()).isEqualTo("developer");
        });
    }

    @Test
    void everythingThatIsOfferedStandsInOneCategory() {
        memory.openOnly(drawers.keys());
        catalog.categories().forEach(category -> memory.setOpen("more:" + category.key(), true));
        var shown = drawers.all().stream()
                .filter(row -> row instanceof PaletteRow.Item item && !item.fold().equals("favourites"))
                .map(row -> ((PaletteRow.Item) row).summary())
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(catalog.offered());
    }

    @Test
    void aHeadingCountsWhatIsFoldedToo() {
        long iot = catalog.offered().stream().filter(type -> type.category().equals("iot")).count();
        assertThat(drawers.all()).filteredOn(row -> row.id().equals("drawer-iot")).singleElement()
                .satisfies(row -> assertThat(((PaletteRow.Fold) row).count()).isEqualTo((int) iot));
    }

    @Test
    void remembersFavouritesWhatWasUsedAndWhatIsOpenFromOneStartToTheNext() {
        var file = folder.resolve("window.properties");
        var before = new PaletteMemory(Preferences.in(file));
        before.star(TypeKey.of("vpc"));
        before.star(TypeKey.of("kms-key"));
        before.use(TypeKey.of("s3-bucket"));
        before.use(TypeKey.of("sqs-queue"));
        before.use(TypeKey.of("s3-bucket"));
        before.setOpen("storage", true);
        before.setOpen("recent", false);

        var after = new PaletteMemory(Preferences.in(file));

        assertThat(after.favourites()).doesNotContain(TypeKey.of("vpc")).endsWith(TypeKey.of("kms-key"));
        assertThat(after.recent()).containsExactly(TypeKey.of("s3-bucket"), TypeKey.of("sqs-queue"));
        assertThat(after.isOpen("storage")).isTrue();
        assertThat(after.isOpen("recent")).isFalse();
    }

    @Test
    void whoeverTakesEveryFavouriteBackHasNone() {
        PaletteMemory.STARTERS.forEach(key -> memory.star(TypeKey.of(key)));
        assertThat(new PaletteMemory(preferences).favourites()).isEmpty();
        assertThat(drawers.all().getFirst().id()).isEqualTo("drawer-general");
    }

    @Test
    void keepsAFewOfWhatWasUsedTheLastFirst() {
        catalog.offered().stream().limit(20).forEach(type -> memory.use(type.key()));
        assertThat(memory.recent()).hasSize(PaletteMemory.MOST_RECENT)
                .startsWith(catalog.offered().get(19).key());
        memory.forgetRecent();
        assertThat(new PaletteMemory(preferences).recent()).isEmpty();
    }

    @Test
    void settingsWithNonsenseCostNothing() {
        preferences.put(PaletteMemory.FAVOURITES, ",, no such type ,vpc,vpc,\u0000");
        var read = new Drawers(catalog, new PaletteMemory(preferences)).all();
        assertThat(keys(in(read, "favourites"))).containsExactly("vpc");
    }

    @Test
    void aSearchSaysByWhichNameAndWhatIsAFavourite() {
        var first = (PaletteRow.Item) drawers.found("dead-letter queue").getFirst();
        assertThat(first.summary().key()).isEqualTo(TypeKey.of("sqs-queue"));
        assertThat(first.by()).contains("dead-letter queue");
        assertThat(first.favourite()).isTrue();
    }

    @Test
    void saysInAWordAndASentenceWhatBecameOfAType() {
        var ledger = catalog.summary(TypeKey.of("qldb-ledger")).orElseThrow();
        assertThat(Known.word(catalog, ledger)).contains("ended");
        assertThat(Known.sentence(catalog, ledger).orElseThrow()).contains("Draw instead: Amazon Aurora");
        var quick = catalog.summary(TypeKey.of("quicksight")).orElseThrow();
        assertThat(Known.word(catalog, quick)).contains("renamed");
        var bucket = catalog.summary(TypeKey.of("s3-bucket")).orElseThrow();
        assertThat(Known.word(catalog, bucket)).isEmpty();
        assertThat(Known.sentence(catalog, bucket)).isEmpty();
        var rack = catalog.summary(TypeKey.of("outposts-rack")).orElseThrow();
        assertThat(Known.sentence(catalog, rack)).contains(Known.SKETCH);
        assertThat(Known.word(catalog, rack)).isEmpty();
    }
}
