package io.architrave.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.document.TemplateCategory;
import io.architrave.document.Templates;
import io.architrave.library.CostBand;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.model.RecoveryClass;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryFilterTest {

    private static final List<GalleryEntry> ALL = Templates.all().stream()
            .map(template -> new GalleryEntry(template, Catalog.bundled()))
            .toList();

    private static List<String> found(GalleryFilter filter) {
        return ALL.stream().filter(filter::fits).map(entry -> entry.template().id()).toList();
    }

    private static GalleryFilter words(String text) {
        return new GalleryFilter(GalleryFilter.words(text), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    @Test
    void asksForNothingAtFirst() {
        assertThat(found(GalleryFilter.ALL)).hasSize(ALL.size());
        assertThat(words("  ").asksForNothing()).isTrue();
    }

    @Test
    void findsByTitleCategoryPatternAndTheNamesThatPeopleCallAService() {
        assertThat(found(words("pilot light"))).containsExactly("dr-pilot-light");
        assertThat(found(words("machine learning"))).contains("rag", "ml-train-infer");
        assertThat(found(words("DynamoDB serverless api"))).contains("serverless-api");
        assertThat(found(words("no such thing"))).isEmpty();
    }

    @Test
    void narrowsByCategoryServiceRecoveryAndTraffic() {
        assertThat(found(new GalleryFilter(List.of(), Optional.of(TemplateCategory.STREAMING), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty())))
                .contains("realtime-streaming").doesNotContain("rag");
        assertThat(found(new GalleryFilter(List.of(), Optional.empty(), Optional.of(TypeKey.of("ecs-service")),
                Optional.empty(), Optional.empty(), Optional.of("steady"))))
                .contains("three-tier-web").doesNotContain("serverless-api");
        assertThat(found(new GalleryFilter(List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(RecoveryClass.WARM_STANDBY), Optional.empty())))
                .containsExactly("dr-warm-standby", "multi-region-dr");
    }

    @Test
    void narrowsByCostOnceItIsKnown() {
        var entry = new GalleryEntry(
                ALL.stream().map(GalleryEntry::template).filter(one -> one.id().equals("three-tier-web"))
                        .findFirst().orElseThrow(),
                Catalog.bundled());
        var filter = new GalleryFilter(List.of(), Optional.empty(), Optional.empty(),
                Optional.of(CostBand.UNDER_1000), Optional.empty(), Optional.empty());
        assertThat(filter.fits(entry)).isFalse();
        entry.facts().set(Optional.of(TemplateFacts.of(entry.template(), Library.bundled())));
        assertThat(filter.fits(entry)).isTrue();
    }

    @Test
    void bandsMeetWithoutAGap() {
        assertThat(Stream.of("0", "9.99", "10", "99.99", "100", "999.99", "1000", "250000")
                .map(BigDecimal::new).map(CostBand::of))
                .containsExactly(CostBand.UNDER_10, CostBand.UNDER_10, CostBand.UNDER_100, CostBand.UNDER_100,
                        CostBand.UNDER_1000, CostBand.UNDER_1000, CostBand.ABOVE, CostBand.ABOVE);
    }

    @Test
    void showsTheBusiestServicesFirstAndNoUsers() {
        var web = ALL.getFirst();
        assertThat(web.services()).extracting(type -> type.key().value())
                .contains("ecs-service", "application-load-balancer").doesNotContain("users");
        assertThat(web.services().subList(0, 4)).extracting(type -> type.key().value())
                .contains("application-load-balancer");
        assertThat(web.advice()).contains("Use it for");
        assertThat(web.traffic()).contains("steady");
    }
}
