package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The types of security and identity: found by what people call them, and connected as AWS connects them.
class SecurityTypesTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/security-searches.csv", numLinesToSkip = 1)
    void findsATypeByWhatPeopleCallIt(String query, String type) {
        assertThat(catalog.search(query).stream().limit(2)).extracting(found -> found.key().value()).contains(type);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/security-connections.csv", numLinesToSkip = 1)
    void offersWhatAwsDoesAndNothingElse(String from, String relation, String to, boolean offered) {
        var kind = Relation.ofKey(relation).orElseThrow();
        assertThat(catalog.connection(TypeKey.of(from), kind, TypeKey.of(to)).isPresent()).isEqualTo(offered);
    }
}
