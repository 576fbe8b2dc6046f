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
}
