package io.architrave.cost;

import io.architrave.catalog.PriceComponent;
import io.architrave.catalog.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prices drafts by pool: AWS adds up what an account uses of a component in a region, and the sum decides the tier.
/// The pool's cost is then shared out in proportion to use, so that no element is "the one in the dear tier".
final class Pools {

    private static final MathContext AVERAGE = new MathContext(10, RoundingMode.HALF_EVEN);

    /// Who shares a tier. @param alone the element where nobody else does
    private record Pool(String account, String key, Place place, Optional<String> alone) {
        static Pool of(Draft draft) {
            var alone = draft.pool() == PriceComponent.Pool.ELEMENT
                    ? Optional.of(draft.subject().element().toString())
                    : Optional.<String>empty();
            return new Pool(draft.account(), draft.key(), draft.place(), alone);
        }
    }

    private final Allowances allowances;

    Pools(Allowances allowances) {
        this.allowances = allowances;
    }

    /// The lines, in the order of the drafts.
    List<LineItem> price(List<Draft> drafts) {
        var billed = allowances.subtract(drafts);
        var monthly = new BigDecimal[drafts.size()];
        pools(drafts).values().forEach(members -> share(drafts, billed, members, monthly));
        var items = new ArrayList<LineItem>();
        for (int i = 0; i < drafts.size(); i++) {
            items.add(line(drafts.get(i), Optional.ofNullable(monthly[i])));
        }
        return items;
    }

    private static Map<Pool, List<Integer>> pools(List<Draft> drafts) {
        return IntStream.range(0, drafts.size())
                .boxed()
                .filter(i -> drafts.get(i).quantity().isPresent())
                .collect(Collectors.groupingBy(
                        i -> Pool.of(drafts.get(i)), LinkedHashMap::new, Collectors.toList()));
    }

    private static void share(List<Draft> drafts, List<BigDecimal> billed, List<Integer> members, BigDecimal[] into) {
        var quantities = members.stream().map(billed::get).toList();
        var total = quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var price = drafts.get(members.getFirst()).price();
        var shares = price instanceof Price.Flat
                ? quantities.stream().map(price::of).toList()
                : Apportionment.proportional(price.of(total), quantities);
        for (int i = 0; i < members.size(); i++) {
            into[members.get(i)] = shares.get(i);
        }
    }

    private static LineItem line(Draft draft, Optional<BigDecimal> monthly) {
        var unit = draft.shownIn().orElse(draft.price().unit());
        var quantity = draft.quantity().map(amount -> convert(amount, draft.price().unit(), unit));
        return new LineItem(
                draft.subject().element(),
                draft.subject().name(),
                draft.subject().service(),
                draft.subject().category(),
                draft.place(),
                draft.component(),
                draft.key(),
                quantity,
                unit.printed(),
                unitPrice(draft, unit, quantity, monthly),
                monthly.map(Pools::plain),
                draft.usage(),
                draft.price().source());
    }

    /// The book's figure where there is one; in tiers the average that this line pays.
    private static BigDecimal unitPrice(
            Draft draft, Unit unit, Optional<BigDecimal> quantity, Optional<BigDecimal> monthly) {
        if (draft.price() instanceof Price.Tiered
                && monthly.isPresent()
                && quantity.filter(amount -> amount.signum() > 0).isPresent()) {
            return plain(monthly.get().divide(quantity.get(), AVERAGE));
        }
        // So many of the price's units are one of the line's.
        return plain(convert(BigDecimal.ONE, unit, draft.price().unit()).multiply(draft.price().first()));
    }

    private static BigDecimal convert(BigDecimal amount, Unit from, Unit to) {
        return from.equals(to) ? plain(amount) : to.fromBase(from.toBase(amount));
    }

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
