package io.architrave.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.BillingNames;
import io.architrave.catalog.Catalog;
import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.TypeSummary;
import io.architrave.catalog.quantity.UnitCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every service file against the price book.
class CataloguePricesTest {

    /// What AWS bills and the book has no figure for: an estimate says so. Anything else that is missing is a slip.
    private static final Set<String> NOT_IN_THE_BOOK = Set.of(
            "sns.sms", "waf.bot.targeted", "r53.query.ip", "ddb.pr.wcu.ia", "ddb.pr.rcu.ia");

    /// Known for us-east-1 only, a key a line.
    private static final Set<String> VIRGINIA_ONLY = keysIn("/cost/virginia-only.txt");

    private final Catalog catalog = Catalog.bundled();
    private final PriceBook book = PriceBook.bundled();

    private Stream<ServiceType> types() {
        return catalog.summaries().stream().map(TypeSummary::key).map(key -> catalog.find(key).orElseThrow());
    }

    @TestFactory
    Stream<DynamicTest> everyPriceKeyIsInTheBookForVirginiaAndIreland() {
        return types().filter(type -> !type.prices().isEmpty())
                .map(type -> DynamicTest.dynamicTest(type.key().toString(), () -> type.prices()
                        .forEach(component -> keysExist(type, component))));
    }

    private void keysExist(ServiceType type, PriceComponent component) {
        for (var region : List.of("us-east-1", "eu-west-1")) {
            // A key over a long list of instance types is there if some of them are sold.
            var found = keys(type, component).stream()
                    .filter(key -> isPriced(component, key, region))
                    .toList();
            var text = component.key().text();
            boolean excused = NOT_IN_THE_BOOK.contains(text)
                    || !region.equals("us-east-1") && VIRGINIA_ONLY.contains(text)
                    || text.startsWith("ec2.node.{operatingSystem}/");
            assertThat(!found.isEmpty() || excused)
                    .as(type.key() + ": " + component.line() + " (" + text + ") in " + region)
                    .isTrue();
            assertThat(!found.isEmpty() && region.equals("us-east-1") && NOT_IN_THE_BOOK.contains(text))
                    .as(text + " is in the book now: take it off the list")
                    .isFalse();
        }
    }

    private boolean isPriced(PriceComponent component, String key, String region) {
        var place = component.at().<Place>map(_ -> new Place.Edge("europe")).orElse(new Place.Region(region));
        return book.price(key, place) instanceof Price.Known;
    }

    /// The key with every choice of its properties in place.
    private List<String> keys(ServiceType type, PriceComponent component) {
        List<String> keys = new ArrayList<>(List.of(component.key().text()));
        for (var name : component.key().names()) {
            var spec = type.property(name).orElseThrow();
            var values = spec.choices().stream().map(PropertySpec.Choice::value).toList();
            keys = keys.stream()
                    .flatMap(key -> values.stream().map(value -> key.replace("{" + name + "}", value)))
                    .toList();
        }
        return keys;
    }

    @TestFactory
    Stream<DynamicTest> everyQuantityFitsTheUnitOfItsPrice() {
        return types().filter(type -> !type.prices().isEmpty())
                .map(type -> DynamicTest.dynamicTest(type.key().toString(), () -> unitsFit(type)));
    }

    private void unitsFit(ServiceType type) {
        var check = new UnitCheck(BillingNames.of(type));
        for (var component : type.prices()) {
            var unit = keys(type, component).stream().map(book::unit).flatMap(Optional::stream).findFirst();
            unit.ifPresent(price -> assertThat(check.problem(component.quantity(), price))
                    .as(type.key() + ": " + component.line())
                    .isEmpty());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyUsageIsReadBySomeQuantity() {
        return types().filter(type -> !type.usage().isEmpty())
                .map(type -> DynamicTest.dynamicTest(type.key().toString(), () -> type.usage()
                        .forEach(usage -> assertThat(type.prices())
                                .as(usage.key())
                                .anyMatch(price -> price.quantity().names().contains(usage.key())))));
    }

    @TestFactory
    Stream<DynamicTest> everyGuessNamesItsSource() {
        return types().filter(type -> !type.usage().isEmpty())
                .map(type -> DynamicTest.dynamicTest(type.key().toString(), () -> assertThat(type.usage())
                        .allSatisfy(usage -> assertThat(usage.source()).startsWith("https://"))));
    }

    private static Set<String> keysIn(String resource) {
        try (var stream = Objects.requireNonNull(CataloguePricesTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
