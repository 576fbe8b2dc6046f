package io.architrave.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommonSettingsTest {

    private static final Catalog CATALOG = Catalog.bundled();

    private static CommonSettings of(String... types) {
        return CommonSettings.of(
                Stream.of(types).map(type -> new Kind.OfType(TypeKey.of(type)).settings(CATALOG)));
    }

    private static PropertySpec number(String key, long least, long most, String unit) {
        return new PropertySpec(key, key, PropertySpec.Kind.WHOLE, "capacity", Optional.of(unit),
                Optional.of(BigDecimal.valueOf(least)), Optional.of(BigDecimal.valueOf(most)), List.of(),
                Optional.empty(), PropertySpec.Unset.NOTHING, "Help.", "https://docs.aws.amazon.com/");
    }

    private static PropertySpec choice(String key, String... values) {
        return new PropertySpec(key, key, PropertySpec.Kind.CHOICE, "capacity", Optional.empty(), Optional.empty(),
                Optional.empty(),
                Stream.of(values).map(value -> new PropertySpec.Choice(value, value, Map.of())).toList(),
                Optional.empty(), PropertySpec.Unset.NOTHING, "Help.", "https://docs.aws.amazon.com/");
    }

    private static CommonSettings both(PropertySpec one, PropertySpec other) {
        return CommonSettings.of(Stream.of(
                new CommonSettings(List.of(one), List.of()), new CommonSettings(List.of(other), List.of())));
    }

    @Test
    void oneTypeHasAllItsSettingsInCommonWithItself() {
        var type = CATALOG.find("rds-database").orElseThrow();
        assertThat(of("rds-database", "rds-database").settings())
                .extracting(PropertySpec::key)
                .containsExactlyElementsOf(type.properties().stream().map(PropertySpec::key).toList());
    }

    @Test
    void typesShareTheSettingsWithTheSameKeyAndKind() {
        assertThat(of("rds-database", "sqs-queue").settings())
                .extracting(PropertySpec::key)
                .contains("encrypted")
                .doesNotContain("multiAz");
    }

    @Test
    void connectionsOfOneMeaningShareAllAndOfTwoMeaningsTheVolumes() {
        var shared = CommonSettings.of(Stream.of(Relation.CALL, Relation.EVENT)
                .map(relation -> new Kind.OfRelation(relation).settings(CATALOG)));
        assertThat(shared.settings()).isEmpty();
        assertThat(shared.usage()).extracting(UsageSpec::key).isNotEmpty();
    }

    @Test
    void aSharedNumberTakesWhatAllOfThemTake() {
        assertThat(both(number("days", 0, 35, "days"), number("days", 1, 100, "days")).settings())
                .singleElement()
                .satisfies(spec -> {
                    assertThat(spec.least()).contains(BigDecimal.ONE);
                    assertThat(spec.most()).contains(BigDecimal.valueOf(35));
                });
        assertThat(both(number("size", 1, 9, "GB"), number("size", 1, 9, "MB")).isEmpty()).isTrue();
    }

    @Test
    void aSharedChoiceOffersWhatAllOfThemOfferAndNothingIsSharedWhereThatIsNothing() {
        assertThat(both(choice("size", "a", "b", "c"), choice("size", "c", "b")).settings())
                .singleElement()
                .extracting(spec -> spec.choices().stream().map(PropertySpec.Choice::value).toList())
                .isEqualTo(List.of("b", "c"));
        assertThat(both(choice("size", "a"), choice("size", "b")).isEmpty()).isTrue();
    }

    @Provide
    Arbitrary<List<String>> someTypes() {
        return Arbitraries.of(CATALOG.summaries().stream().map(summary -> summary.key().value()).toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /// Whatever the form offers for several types, each of them takes.
    @Property(tries = 200)
    void whatIsOfferedForSeveralTypesEachOfThemTakes(@ForAll("someTypes") List<String> types) {
        for (var spec : of(types.toArray(String[]::new)).settings()) {
            for (var type : types) {
                var own = CATALOG.find(type).orElseThrow().property(spec.key()).orElseThrow();
                for (var choice : spec.choices()) {
                    if (spec.kind() == PropertySpec.Kind.CHOICE) {
                        assertThat(own.objection(PropertyValue.of(choice.value()))).isEmpty();
                    }
                }
                if (spec.kind() == PropertySpec.Kind.WHOLE && spec.choices().isEmpty()) {
                    Stream.of(spec.least(), spec.most()).flatMap(Optional::stream)
                            .forEach(bound -> assertThat(own.objection(PropertyValue.of(bound))).isEmpty());
                }
            }
        }
    }

    @Test
    void everySettingOfAConnectionSaysWhatItMeansAndWhereThatIsWritten() {
        assertThat(Stream.of(Relation.values()).flatMap(relation -> EdgeSettings.properties(relation).stream()))
                .isNotEmpty()
                .allSatisfy(spec -> {
                    assertThat(spec.help()).endsWith(".");
                    assertThat(spec.source()).startsWith("https://docs.aws.amazon.com/");
                });
    }

    @Test
    void valuesThatDifferAreNeitherUnsetNorSet() {
        var off = Optional.of(PropertyValue.of(false));
        assertThat(Held.of(Stream.of(off, off))).isEqualTo(Held.one(off));
        assertThat(Held.of(Stream.of(Optional.empty(), Optional.empty()))).isEqualTo(Held.UNSET);
        assertThat(Held.of(Stream.of(off, Optional.empty())))
                .isEqualTo(new Held(Optional.empty(), true))
                .extracting(Held::isSet)
                .isEqualTo(true);
    }
}
