package io.architrave.cost;

import io.architrave.catalog.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the book holds for a key at a place. Amounts are USD without tax.
public sealed interface Price {

    /// A price that can be multiplied with something.
    sealed interface Known extends Price {
        String component();

        Unit unit();

        PriceSource source();

        /// What the first unit costs.
        BigDecimal first();

        /// What so much costs, in USD, exact. @param quantity in [#unit()], 0 or more
        BigDecimal of(BigDecimal quantity);
    }

    /// One amount a unit. A share of spend is a flat price a USD.
    record Flat(String component, Unit unit, BigDecimal amount, PriceSource source) implements Known {
        @Override
        public BigDecimal first() {
            return amount;
        }

        @Override
        public BigDecimal of(BigDecimal quantity) {
            return amount.multiply(quantity);
        }
    }

    /// A step of a volume price.
    ///
    /// @param upTo cumulative bound, in the price's unit; empty for all that is above the other steps
    record Tier(Optional<BigDecimal> upTo, BigDecimal amount) {}

    /// Amounts that fall with the volume of a whole pool. @param tiers by rising bound; only the last is without one
    record Tiered(String component, Unit unit, List<Tier> tiers, PriceSource source) implements Known {
        public Tiered {
            tiers = List.copyOf(tiers);
        }

        @Override
        public BigDecimal first() {
            return tiers.getFirst().amount();
        }

        @Override
        public BigDecimal of(BigDecimal quantity) {
            BigDecimal cost = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (Tier tier : tiers) {
                BigDecimal end = tier.upTo().map(quantity::min).orElse(quantity);
                cost = cost.add(end.subtract(below).max(BigDecimal.ZERO).multiply(tier.amount()));
                below = below.max(end);
            }
            return cost;
        }
    }

    /// @param reason one sentence: the key is not in the book, or has no price at this place
    record Unknown(String reason) implements Price {}
}
