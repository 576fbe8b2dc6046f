package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeSearchTest {

    private final TypeSearch bundled = Catalog.bundled().finder();

    private static TypeSummary type(String key, String name, Standing standing, String... aliases) {
        return new TypeSummary(TypeKey.of(key), name, List.of(aliases), "compute", "own:service", Scope.REGIONAL,
                Set.of(), false, standing);
    }

    private static TypeSearch over(TypeSummary... types) {
        return new TypeSearch(List.of(types).stream().map(one -> new TypeSearch.Named(one, List.of())).toList());
    }

    private static List<String> keys(TypeSearch search, String query) {
        return search.search(query).stream().map(hit -> hit.summary().key().value()).toList();
    }

    private TypeSearch.Hit first(String query) {
        return bundled.search(query).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
            "route53, route53-hosted-zone",
            "pubsub, sns-topic",
            "loadbalancer, application-load-balancer",
            "load-balancer, application-load-balancer",
            "s3 buckets, s3-bucket",
            "bucket s3, s3-bucket",
            "LAMBDA, lambda-function",
            "queues, sqs-queue",
    })
    void takesWordsInAnyOrderAndSpellingsOfOneName(String query, String expected) {
        assertThat(keys(bundled, query)).contains(expected);
    }

    @Test
    void goesFromWhatIsCalledSoToWhatHoldsTheWordsSomewhere() {
        var search = over(
                type("holds", "Big stormwater", Standing.WHOLE),
                type("word", "Big Storm", Standing.WHOLE),
                type("begins", "Stormy", Standing.WHOLE),
                type("called", "Amazon Storm", Standing.WHOLE),
                type("inside", "Brainstorm", Standing.WHOLE));
        assertThat(keys(search, "storm")).containsExactly("called", "begins", "holds", "word", "inside");
    }

    @Test
    void putsWhatIsDescribedBeforeWhatIsOnlyDrawnAndWhatIsRetiredLast() {
        var search = over(
                type("gone", "Queue a", Standing.RETIRED),
                type("part", "Queue b", Standing.PART),
                type("sketch", "Queue c", Standing.SKETCH),
                type("whole", "Queue d", Standing.WHOLE));
        assertThat(keys(search, "queue")).containsExactly("whole", "sketch", "part", "gone");
    }

    @Test
    void saysByWhichOtherNameATypeWasFoundAndOnlyThen() {
        assertThat(first("dead-letter queue").by()).contains("dead-letter queue");
        assertThat(first("sqs queue").by()).isEmpty();
        assertThat(first("sqs-queue").by()).isEmpty();
        assertThat(first("ALB").by()).contains("ALB");
    }

    @Test
    void findsATypeByTheNameOfTheSketchThatItReplacedAfterThoseOfToday() {
        var replaced = new TypeSearch.Named(type("new", "Orchard", Standing.WHOLE), List.of("Pear basket"));
        var other = new TypeSearch.Named(type("other", "Pear", Standing.WHOLE), List.of());
        var search = new TypeSearch(List.of(replaced, other));
        assertThat(keys(search, "pear")).containsExactly("other", "new");
        assertThat(search.search("pear basket")).singleElement()
                .satisfies(hit -> assertThat(hit.by()).contains("Pear basket"));
    }

    @Test
    void everySketchThatATypeStandsForLeadsToThatType() {
        var catalog = Catalog.bundled();
        var covered = catalog.summaries().stream().filter(one -> one.standing() == Standing.COVERED).toList();
        assertThat(covered).isNotEmpty().allSatisfy(sketch -> {
            var successor = catalog.find(sketch.key()).orElseThrow().facts().lifecycle().orElseThrow().successors();
            assertThat(keys(bundled, sketch.name())).contains(successor.getFirst().value());
        });
    }

    @Test
    void findsNothingForNonsenseAndForSignsAlone() {
        assertThat(keys(bundled, "quux")).isEmpty();
        assertThat(keys(bundled, "??")).isEmpty();
    }

    @Test
    void leavesTheVendorAwayAndNothingElse() {
        assertThat(TypeSearch.withoutVendor("Amazon S3 bucket")).isEqualTo("S3 bucket");
        assertThat(TypeSearch.withoutVendor("AWS Lambda function")).isEqualTo("Lambda function");
        assertThat(TypeSearch.withoutVendor("Amazonian river")).isEqualTo("Amazonian river");
        assertThat(Optional.of(TypeSearch.withoutVendor("User"))).contains("User");
    }
}
