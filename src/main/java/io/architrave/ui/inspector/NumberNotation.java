package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.Optional;

/// A number within its bounds.
///
/// @param whole whether parts of one make no sense
/// @param least the smallest that is taken; empty where there is none
/// @param most the largest that is taken; empty where there is none
/// @param unit that stands behind it; empty where it counts
record NumberNotation(boolean whole, Optional<BigDecimal> least, Optional<BigDecimal> most, Optional<String> unit)
        implements Notation {

    @Override
    public Reading read(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text.replace(",", "").replace(" ", ""));
        } catch (NumberFormatException _) {
            return new Wrong("“" + text + "” is not a number. Write " + range() + ".");
        }
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return new Wrong("Write " + range() + ".");
        }
        if (least.filter(bound -> number.compareTo(bound) < 0).isPresent()) {
            return new Wrong("Write " + range() + "; " + number.toPlainString() + " is less.");
        }
        if (most.filter(bound -> number.compareTo(bound) > 0).isPresent()) {
            return new Wrong("Write " + range() + "; " + number.toPlainString() + " is more.");
        }
        return new Value(PropertyValue.of(number));
    }

    /// For example `a whole number from 0 to 35, in days`.
    String range() {
        var bounds = least.isPresent() && most.isPresent()
                ? " from " + said(least) + " to " + said(most)
                : least.isPresent() ? " of at least " + said(least) : most.isPresent() ? " up to " + said(most) : "";
        return "a " + (whole ? "whole " : "") + "number" + bounds + unit.map(", in %s"::formatted).orElse("");
    }

    private static String said(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("");
    }
}
