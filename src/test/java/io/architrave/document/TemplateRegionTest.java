package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.Templates.Making;
import io.architrave.model.ElementId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateRegionTest {

    @Test
    void callsARegionByItsCodeAndTakesTheDocumentAlong() {
        var template = Templates.all().stream().filter(one -> one.id().equals("rest-microservices")).findFirst()
                .orElseThrow();

        var made = Templates.instantiate(template, Map.of("region", "eu-central-1"), diagram -> diagram);

        assertThat(made).isInstanceOfSatisfying(Making.Made.class, document -> {
            var region = document.diagram().group(ElementId.of("region")).orElseThrow();
            assertThat(region.name()).isEqualTo("eu-central-1");
            assertThat(region.properties().text("region")).contains("eu-central-1");
            assertThat(document.diagram().settings().region()).isEqualTo("eu-central-1");
        });
    }

    @Test
    void takesTheDocumentAlongWithTheFirstOfTwoRegionsAlone() {
        var template = Templates.all().stream().filter(one -> one.id().equals("dr-active-active")).findFirst()
                .orElseThrow();

        var made = Templates.instantiate(template, Map.of("regions", "eu-west-1+eu-central-1"), diagram -> diagram);

        assertThat(made).isInstanceOfSatisfying(Making.Made.class, document -> {
            assertThat(document.diagram().group(ElementId.of("region")).orElseThrow().name()).isEqualTo("eu-west-1");
            assertThat(document.diagram().group(ElementId.of("second")).orElseThrow().name())
                    .isEqualTo("eu-central-1");
            assertThat(document.diagram().settings().region()).isEqualTo("eu-west-1");
        });
    }

    /// CloudFront takes certificates of one region alone, and its metrics are kept there.
    @Test
    void keepsWhatADistributionNeedsInTheRegionThatItTakesItFrom() {
        var template = Templates.all().stream().filter(one -> one.id().equals("static-site-cdn")).findFirst()
                .orElseThrow();

        var made = Templates.instantiate(template, Map.of("region", "eu-west-1"), diagram -> diagram);

        assertThat(made).isInstanceOfSatisfying(Making.Made.class, document -> {
            var edge = document.diagram().group(ElementId.of("edge-region")).orElseThrow();
            assertThat(edge.properties().text("region")).contains("us-east-1");
            assertThat(document.diagram().has(ElementId.of("edge-certificate"))).isTrue();
            assertThat(document.diagram().has(ElementId.of("certificate"))).isFalse();
        });
    }
}
