package io.architrave.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.quantity.Unit;
import io.architrave.model.ElementId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class PoolsTest {

    private static final Place VIRGINIA = new Place.Region("us-east-1");
    private static final Price.Known OUT = (Price.Known) PriceBook.bundled().price("dt.out", VIRGINIA);

    private static Draft draft(int number, BigDecimal quantity) {
        return new Draft(
                new Draft.Subject(ElementId.of("e" + number), "e", "s", "c"), VIRGINIA, "", "Out", "dt.out", OUT,
                Optional.of(quantity), Optional.empty(), PriceComponent.Pool.ACCOUNT, LineItem.Usage.STATED);
    }

    private static List<LineItem> price(List<BigDecimal> quantities, Allowances allowances) {
        return new Pools(allowances).price(IntStream.range(0, quantities.size())
                .mapToObj(i -> draft(i, quantities.get(i)))
                .toList());
    }

    private static BigDecimal total(List<LineItem> items) {
        return items.stream().map(item -> item.monthly().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<BigDecimal> quantities) {
        return quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void theSharesOfAPoolAddUpToWhatThePoolCosts(
            @ForAll @Size(min = 1, max = 15) List<
                    @BigRange(min = "0", max = "60000") @Scale(3) BigDecimal> quantities) {
        assertThat(total(price(quantities, Allowances.NONE))).isEqualByComparingTo(OUT.of(sum(quantities)));
    }

    @Property
    void usingMoreNeverCostsLess(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0", max = "60000") @Scale(3) BigDecimal> quantities,
            @ForAll @BigRange(min = "0", max = "60000") @Scale(3) BigDecimal more) {
        var grown = new java.util.ArrayList<>(quantities);
        grown.set(0, grown.getFirst().add(more));

        assertThat(total(price(grown, Allowances.NONE)))
                .isGreaterThanOrEqualTo(total(price(quantities, Allowances.NONE)));
        assertThat(price(grown, Allowances.NONE).getFirst().monthly().orElseThrow())
                .isGreaterThanOrEqualTo(price(quantities, Allowances.NONE).getFirst().monthly().orElseThrow()
                        .subtract(new BigDecimal("0.0000001")));
    }

    @Property
    void theFreeTierTakesOffAtMostItsAllowance(
            @ForAll @Size(min = 1, max = 8) List<@BigRange(min = "0", max = "500") @Scale(2) BigDecimal> quantities) {
        var billed = sum(quantities).subtract(BigDecimal.valueOf(100)).max(BigDecimal.ZERO);

        assertThat(total(price(quantities, Allowances.bundled()))).isEqualByComparingTo(OUT.of(billed));
    }

    @Property
    void everyAllowanceNamesKeysOfTheBookInTheirUnit(@ForAll("allowances") String[] row) {
        for (var key : row[1].split(" ")) {
            assertThat(PriceBook.bundled().unit(key)).as(key)
                    .hasValueSatisfying(unit -> assertThat(unit.toBase(BigDecimal.ONE))
                            .isEqualByComparingTo(Unit.of(row[3]).toBase(BigDecimal.ONE)));
        }
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String[]> allowances() throws java.io.IOException {
        try (var in = Allowances.class.getResourceAsStream("allowances.tsv")) {
            return net.jqwik.api.Arbitraries.of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines().skip(1).map(line -> line.split("\t")).toArray(String[][]::new));
        }
    }
}
