package io.architrave.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides sums so that the parts add up to the whole: exactly for pools, to the cent for what is shown.
public final class Apportionment {

    private static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);
    private static final int CENTS = 2;

    private Apportionment() {}

    /// Shares a sum in proportion to weights; the last weight above 0 takes what rounding leaves, so that the shares
    /// add up exactly.
    ///
    /// @param weights 0 or more each; if all are 0 the shares are 0 and the sum must be
    static List<BigDecimal> proportional(BigDecimal sum, List<BigDecimal> weights) {
        BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        if (all.signum() == 0) {
            weights.forEach(_ -> shares.add(BigDecimal.ZERO));
            return shares;
        }
        BigDecimal left = sum;
        int last = IntStream.range(0, weights.size()).filter(i -> weights.get(i).signum() > 0).max().orElseThrow();
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal share = i == last ? left : sum.multiply(weights.get(i)).divide(all, DIGITS);
            shares.add(share);
            left = left.subtract(share);
        }
        return shares;
    }

    /// Rounds to cents by the largest remainder: each figure is rounded down, and the cents that the rounded total
    /// still has go to those that lost most. What is shown then adds up to the total shown, and no figure is off by a
    /// cent or more.
    ///
    /// @param amounts USD, 0 or more
    public static List<BigDecimal> cents(List<BigDecimal> amounts) {
        BigDecimal total =
                amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(CENTS, RoundingMode.HALF_UP);
        List<BigDecimal> floors =
                new ArrayList<>(amounts.stream().map(amount -> amount.setScale(CENTS, RoundingMode.FLOOR)).toList());
        BigDecimal spare = total.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int cents = spare.movePointRight(CENTS).intValueExact();
        Comparator<Integer> byLoss = Comparator.comparing(i -> amounts.get(i).subtract(floors.get(i)));
        IntStream.range(0, amounts.size()).boxed().sorted(byLoss.reversed()).limit(Math.max(0, cents))
                .forEach(i -> floors.set(i, floors.get(i).add(new BigDecimal("0.01"))));
        return floors;
    }
}
