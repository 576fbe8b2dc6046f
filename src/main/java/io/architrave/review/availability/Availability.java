package io.architrave.review.availability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/// The share of time, or of requests, in which something answers.
///
/// @param share from 0 to 1
public record Availability(BigDecimal share) implements Comparable<Availability> {

    public static final Availability ALWAYS = new Availability(BigDecimal.ONE);

    /// A year of 8,760 hours in twelve parts, as AWS bills a month.
    private static final BigDecimal SECONDS_A_MONTH = BigDecimal.valueOf(Duration.ofHours(730).toSeconds());

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    /// Digits after the leading nines: more would promise what a product of commitments cannot hold.
    private static final int DIGITS = 2;

    public Availability {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Not a share between 0 and 1: " + share);
        }
    }

    /// @param percent from 0 to 100
    public static Availability ofPercent(BigDecimal percent) {
        return new Availability(percent.divide(HUNDRED, EXACT_ENOUGH));
    }

    /// Both are needed.
    public Availability and(Availability other) {
        return new Availability(share.multiply(other.share, EXACT_ENOUGH));
    }

    public BigDecimal lack() {
        return BigDecimal.ONE.subtract(share);
    }

    public boolean isBelow(Availability other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Availability other) {
        return share.compareTo(other.share);
    }

    /// What is not available in a month, to the second.
    public Duration downtimeAMonth() {
        return Duration.ofSeconds(
                lack().multiply(SECONDS_A_MONTH, EXACT_ENOUGH).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /// In per cent, rounded down so that nothing is promised that the figures do not hold: two digits, counted after the
    /// leading nines, and no zeros at the end.
    public BigDecimal percent() {
        var exact = share.multiply(HUNDRED, EXACT_ENOUGH);
        var shown = exact.setScale(leadingNines(exact) + DIGITS, RoundingMode.DOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    private static int leadingNines(BigDecimal percent) {
        if (percent.compareTo(BigDecimal.valueOf(99)) < 0 || percent.compareTo(HUNDRED) == 0) {
            return 0;
        }
        int nines = 0;
        for (var lack = HUNDRED.subtract(percent); lack.compareTo(new BigDecimal("0.1")) <= 0; nines++) {
            lack = lack.movePointRight(1);
        }
        return nines;
    }

    /// For example `99.82 %`.
    public String inWords() {
        return percent().toPlainString() + " %";
    }

    /// For example `79 minutes a month`.
    public String downtimeInWords() {
        var downtime = downtimeAMonth();
        if (downtime.toSeconds() < 90) {
            return counted(downtime.toSeconds(), "second");
        }
        long minutes = downtime.plusSeconds(30).toMinutes();
        if (minutes < 120) {
            return counted(minutes, "minute");
        }
        var hours = BigDecimal.valueOf(downtime.toSeconds()).divide(BigDecimal.valueOf(3600), 1, RoundingMode.HALF_UP);
        return hours.toPlainString() + " hours a month";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " a month";
    }
}
