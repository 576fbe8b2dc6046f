package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A setting of a type: what the inspector shows, the review reads, the estimate multiplies and the template carries.
///
/// @param section the inspector's heading: `capacity`, `resilience`, `security`, `network`, `operations`, `general`
/// @param unit of a number, for example `GB`, `MB`, `s`; empty where it counts
/// @param choices what a choice, or a whole number that has any, may hold; for a text they are proposals
/// @param initial the value that an element drawn by the user starts with; empty leaves it unset
/// @param unset what absence means for the estimate and the template; the review never assesses an unset setting
/// @param help one or two sentences in our own words
/// @param source documentation address
public record PropertySpec(
        String key,
        String label,
        Kind kind,
        String section,
        Optional<String> unit,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        List<Choice> choices,
        Optional<PropertyValue> initial,
        Unset unset,
        String help,
        String source) {

    public enum Kind {
        TEXT,
        NUMBER,
        WHOLE,
        CHOICE,
        SWITCH,
        CIDR,
        /// A list of texts, for example addresses.
        TEXTS,
        /// A list of `{protocol, port, source}`.
        INGRESS,
        /// References to elements, for example security groups.
        REFERENCES,
        /// A list of `{afterDays, to, noncurrent}`: what happens to an object that many days after it came, or was
        /// overwritten where `noncurrent` is true. `to` is a storage class of the bucket's choices, or `expire`.
        LIFECYCLE
    }

    /// @param facts what else the option list knows of it, for example `architecture` or `vcpu`
    public record Choice(String value, String label, java.util.Map<String, String> facts) {}

    /// @param cost the value an estimate guesses with, and says so
    /// @param template the safe default that a generated template takes, and lists as an assumption
    public record Unset(Optional<PropertyValue> cost, Optional<PropertyValue> template) {
        public static final Unset NOTHING = new Unset(Optional.empty(), Optional.empty());
    }

    public PropertySpec {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }

    /// What speaks against a value, as the rest of a sentence that begins with the property; empty where it fits.
    public Optional<String> objection(PropertyValue value) {
        return switch (kind) {
            case TEXT, CIDR -> value instanceof PropertyValue.Text ? Optional.empty() : Optional.of("is not a text");
            case SWITCH ->
                    value instanceof PropertyValue.Flag ? Optional.empty() : Optional.of("is neither true nor false");
            case CHOICE -> value instanceof PropertyValue.Text(var text)
                    ? notOneOf(text)
                    : Optional.of("is not a text; write one of the choices between quotes");
            case NUMBER, WHOLE -> value instanceof PropertyValue.Amount(var number)
                    ? outOfRange(number)
                    : Optional.of("is not a number");
            case TEXTS, INGRESS, REFERENCES, LIFECYCLE -> value instanceof PropertyValue.Items
                    ? Optional.empty()
                    : Optional.of("is not a list");
        };
    }

    private Optional<String> outOfRange(BigDecimal number) {
        if (kind == Kind.WHOLE && number.stripTrailingZeros().scale() > 0) {
            return Optional.of("is " + number.toPlainString() + "; write a whole number");
        }
        if (least.filter(bound -> number.compareTo(bound) < 0).isPresent()) {
            return Optional.of("is " + number.toPlainString() + ", below the least of " + least.get().toPlainString());
        }
        if (most.filter(bound -> number.compareTo(bound) > 0).isPresent()) {
            return Optional.of("is " + number.toPlainString() + ", above the most of " + most.get().toPlainString());
        }
        return notOneOf(number.toPlainString());
    }

    private Optional<String> notOneOf(String value) {
        if (choices.isEmpty() || choice(value).isPresent()) {
            return Optional.empty();
        }
        var shown = choices.stream().map(Choice::value).limit(12).toList();
        var rest = choices.size() > shown.size() ? " or another of " + choices.size() : "";
        return Optional.of("is \"" + value + "\"; write one of " + String.join(", ", shown) + rest);
    }
}
