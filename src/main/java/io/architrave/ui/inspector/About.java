package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be said of a field before anything is written into it.
///
/// @param help what it means; blank where the label says it all
/// @param facts what it takes, and what happens while it is not set
/// @param source documentation address; blank where there is none
record About(String label, String help, List<String> facts, String source) {

    About {
        facts = List.copyOf(facts);
    }

    static About of(String label, String help, String source) {
        return new About(label, help, List.of(), source);
    }

    static About of(PropertySpec spec) {
        var facts = new ArrayList<String>();
        takes(spec).ifPresent(facts::add);
        facts.add("Not set: the review does not assess it"
                + spec.unset().cost().map(guess -> "; the estimate takes " + guess.inWords()).orElse("")
                + spec.unset().template().map(safe -> "; the template takes " + safe.inWords()).orElse("")
                + ".");
        return new About(spec.label(), spec.help(), facts, spec.source());
    }

    static About of(UsageSpec spec) {
        return new About(spec.label(), spec.help(), List.of(
                "Takes " + numbers(spec).range() + ".",
                spec.guess()
                        .map(guess -> "Not set: the estimate guesses " + guess.toPlainString() + ", and says so.")
                        .orElse("Not set: the estimate leaves it open"
                                + (spec.drawn().isPresent() ? ", unless the connections say it." : "."))),
                spec.source());
    }

    private static Optional<String> takes(PropertySpec spec) {
        return switch (spec.kind()) {
            case NUMBER, WHOLE -> spec.choices().isEmpty()
                    ? Optional.of("Takes " + numbers(spec).range() + ".")
                    : spec.unit().map("In %s."::formatted);
            case CIDR -> Optional.of("Takes an IPv4 block such as 10.0.0.0/16.");
            case TEXTS -> Optional.of("Takes several, with commas between them.");
            case LIFECYCLE -> Optional.of("Takes steps such as 30d, a storage class, then 365d expire.");
            case TEXT, CHOICE, SWITCH, INGRESS, REFERENCES -> Optional.empty();
        };
    }

    static NumberNotation numbers(PropertySpec spec) {
        return new NumberNotation(
                spec.kind() == PropertySpec.Kind.WHOLE, spec.least(), spec.most(), spec.unit());
    }

    /// Volumes are never negative.
    static NumberNotation numbers(UsageSpec spec) {
        return new NumberNotation(
                false, Optional.of(java.math.BigDecimal.ZERO), Optional.empty(), Optional.of(spec.unit()));
    }
}
