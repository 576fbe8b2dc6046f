package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.architrave.model.TypeKey;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogIndexTest {

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void readsWhatItHasWritten() throws IOException {
        var index = CatalogIndex.parse(CatalogIndex.text(json("""
                {"categories": [{"key": "compute", "label": "Compute", "colour": "#ED7100"}],
                 "types": [{"type": "a", "name": "Type A", "aliases": ["AA", "the first"], "category": "compute",
                            "icon": "aws:a", "scope": "vpc", "roles": ["loadBalancer"], "group": true,
                            "path": "compute/a.json"},
                           {"type": "b", "name": "Type B", "aliases": [], "category": "compute", "icon": "aws:b",
                            "scope": "regional", "roles": [], "group": false, "retired": true, "path": "b.json"}],
                 "sketches": [{"type": "c", "name": "C", "aliases": [], "category": "compute", "icon": "own:service",
                               "part": false, "coveredBy": "a"},
                              {"type": "d", "name": "D", "aliases": [], "category": "compute", "icon": "own:service",
                               "part": true}]}""")));
        assertThat(index.categories()).containsExactly(new Category("compute", "Compute", "#ED7100"));
        var first = index.entries().get(TypeKey.of("a"));
        assertThat(first.origin()).isEqualTo("compute/a.json");
        assertThat(first.summary().aliases()).containsExactly("AA", "the first");
        assertThat(first.summary().roles()).isEqualTo(Set.of(Role.LOAD_BALANCER));
        assertThat(first.summary().scope()).isEqualTo(Scope.VPC);
        assertThat(first.summary().group()).isTrue();
        assertThat(index.entries().values()).extracting(entry -> entry.summary().standing())
                .containsExactly(Standing.WHOLE, Standing.RETIRED, Standing.COVERED, Standing.PART);
        assertThat(index.entries().get(TypeKey.of("c")).origin()).isEqualTo("a");
        assertThat(index.entries().get(TypeKey.of("d")).summary().scope()).isEqualTo(Scope.REGIONAL);
    }

    @Test
    void refusesANameThatWouldBreakItsLine() throws IOException {
        var index = json("{\"categories\": [{\"key\": \"a\", \"label\": \"A\\tB\", \"colour\": \"#000000\"}]}");
        assertThatThrownBy(() -> CatalogIndex.text(index)).hasMessageContaining("has a tab or a new line");
    }

    @Test
    void holdsEveryTypeOfTheBundledCatalogue() {
        var index = CatalogIndex.read();
        assertThat(index.entries()).hasSameSizeAs(Catalog.bundled().summaries());
        assertThat(index.categories()).hasSize(20);
    }
}
