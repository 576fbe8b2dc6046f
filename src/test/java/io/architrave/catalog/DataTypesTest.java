package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Databases, analytics and streaming: what people type for them, and what AWS lets connect with them. */
class DataTypesTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/data-searches.csv", numLinesToSkip = 1)
    void isFoundByWhatPeopleType(String query, String type) {
        assertThat(catalog.search(query)).isNotEmpty();
        assertThat(catalog.search(query).getFirst().key()).isEqualTo(TypeKey.of(type));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/data-connections.csv", numLinesToSkip = 1)
    void connectsAsAwsOffersIt(String from, String relation, String to, boolean offered) {
        boolean found = catalog.connections(TypeKey.of(from), TypeKey.of(to)).stream()
                .anyMatch(rule -> rule.relation() == Relation.valueOf(relation.toUpperCase(Locale.ROOT)));

        assertThat(found).as(from + " " + relation + " " + to).isEqualTo(offered);
    }
}
