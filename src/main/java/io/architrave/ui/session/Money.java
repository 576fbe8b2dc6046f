package io.architrave.ui.session;

import io.architrave.cost.LineItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Amounts in words.
public final class Money {

    private Money() {}

    /// To the cent, or what is smaller said so.
    public static String dollars(BigDecimal amount) {
        boolean tiny = amount.signum() > 0 && amount.compareTo(new BigDecimal("0.005")) < 0;
        return tiny ? "< $0.01" : "$" + String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /// To the dollar where there is one, for comparing rather than for paying: `$1,234`.
    public static String wholeDollars(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) < 0
                ? dollars(amount)
                : "$" + String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /// Quantity, unit price, and where the price comes from.
    public static String derivation(LineItem item) {
        var quantity = item.quantity().map(amount -> number(amount) + " " + item.unit())
                .orElse("unknown volume, in " + item.unit());
        var usage = switch (item.usage()) {
            case STATED -> "";
            case GUESS -> "\nThe volume is a guess; state it in the inspector.";
            case DEPENDS -> "\nNobody has stated the volume.";
        };
        return item.component() + "\n" + quantity + " × $" + number(item.unitPrice()) + usage + "\n"
                + item.source().shown();
    }

    /// A quantity to three digits after the point at most.
    public static String rounded(BigDecimal amount) {
        return number(amount.setScale(Math.min(3, Math.max(0, amount.scale())), RoundingMode.HALF_UP));
    }

    public static String number(BigDecimal amount) {
        var plain =
                amount.setScale(Math.min(10, Math.max(0, amount.scale())), RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() <= 0
                ? String.format(Locale.ROOT, "%,d", plain.toBigInteger())
                : plain.toPlainString();
    }
}
