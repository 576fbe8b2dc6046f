package io.architrave.exchange.estimate;

import io.architrave.cost.LineItem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as estimates print them.
final class Decimals {

    private static final int SHORT = 6;

    private Decimals() {}

    /// Exact, without exponent and without zeros at the end.
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /// A quantity with its unit: "730 hour", "0.5 × 1M requests", or the unit alone where the quantity is open.
    static String quantity(LineItem item) {
        var joint = !item.unit().isEmpty() && Character.isDigit(item.unit().charAt(0)) ? " × " : " ";
        return item.quantity().map(amount -> brief(amount) + joint).orElse("") + item.unit();
    }

    /// For people: at most six significant digits, whole numbers whole.
    static String brief(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return plain(whole ? number : number.round(new MathContext(SHORT, RoundingMode.HALF_UP)));
    }
}
