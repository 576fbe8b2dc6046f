package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// What people type for compute and storage, and what AWS lets them connect there.
class ComputeTypesTest {

    private final Catalog catalog = Catalog.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/compute-searches.csv", numLinesToSkip = 1)
    void findsTheTypeFirst(String query, String type) {
        assertThat(catalog.search(query).getFirst().key()).isEqualTo(TypeKey.of(type));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalog/compute-connections.csv", numLinesToSkip = 1)
    void offersWhatAwsOffers(String from, String relation, String to, boolean offered) {
        var kind = Relation.ofKey(relation).orElseThrow();
        assertThat(catalog.connection(TypeKey.of(from), kind, TypeKey.of(to)).isPresent()).isEqualTo(offered);
    }
}
