package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A unit as a price list prints it, normalised: a factor to base units and the powers of its dimensions.
///
/// The factor is kept as a fraction, because a rate per minute or per hour has no finite decimal form. 1 KB = 1,024
/// bytes and so on, as AWS bills.
///
/// @param printed as the source writes it, such as "1M requests" or "GB-month"
/// @param numerator above 0
/// @param denominator above 0
/// @param powers without zeros; empty for a plain number
public record Unit(String printed, BigDecimal numerator, BigDecimal denominator, Map<Dimension, Integer> powers) {

    /// Enough for money of any size, and short enough to round away what a division by 3,600 leaves behind.
    static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);
    static final MathContext WORKING = new MathContext(40, RoundingMode.HALF_EVEN);

    /// The catalogue and the price book spell about a hundred, over and over.
    private static final Map<String, Unit> KNOWN = new ConcurrentHashMap<>();

    /// A plain number.
    public static final Unit ONE = new Unit("", BigDecimal.ONE, BigDecimal.ONE, Map.of());

    public Unit {
        powers = Collections.unmodifiableMap(powers.isEmpty() ? Map.of() : new EnumMap<>(powers));
    }

    /// Reads any of the spellings that price lists use; see [UnitParser].
    public static UnitParser.Read read(String text) {
        return new UnitParser(text).read();
    }

    /// Reads a unit that is written in our own sources, where a mistake is a defect of the program.
    public static Unit of(String text) {
        return KNOWN.computeIfAbsent(text, unread -> switch (read(unread)) {
            case UnitParser.Read.Ok ok -> ok.unit();
            case UnitParser.Read.Bad bad -> throw new IllegalArgumentException(bad.sentence());
        });
    }

    /// Whether an amount of the one can be converted into the other.
    public boolean sameDimensions(Unit other) {
        return powers.equals(other.powers);
    }

    /// An amount in this unit, expressed in base units.
    public BigDecimal toBase(BigDecimal amount) {
        BigDecimal up = amount.multiply(numerator);
        return denominator.equals(BigDecimal.ONE) ? up : up.divide(denominator, WORKING);
    }

    /// An amount in base units, expressed in this unit; exact up to 28 significant digits.
    public BigDecimal fromBase(BigDecimal base) {
        return plain(base.multiply(denominator).divide(numerator, WORKING).round(DIGITS));
    }

    /// The dimensions in base units, for sentences: "B·second", "B/second"; a plain number prints as "number".
    public String dimensions() {
        return describe(powers);
    }

    static String describe(Map<Dimension, Integer> powers) {
        if (powers.isEmpty()) {
            return "a plain number";
        }
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((dimension, power) -> {
            StringBuilder side = power > 0 ? above : below;
            for (int i = 0; i < Math.abs(power); i++) {
                side.append(side.isEmpty() ? "" : "·").append(dimension.base());
            }
        });
        return (above.isEmpty() ? "1" : above.toString()) + (below.isEmpty() ? "" : "/" + below);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
