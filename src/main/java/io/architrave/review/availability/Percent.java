package io.architrave.review.availability;

import java.math.BigDecimal;
import java.util.Optional;

/// Percentages as a profile may hold them: a number, or what a person wrote.
final class Percent {

    private Percent() {}

    static Optional<BigDecimal> read(String text) {
        try {
            var number = new BigDecimal(text.replace("%", "").strip());
            return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0
                    ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
