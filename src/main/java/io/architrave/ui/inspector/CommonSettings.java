package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// What can be said of elements of several kinds alike: settings with the same key, kind and unit, each within the bounds
/// and the choices that all of the kinds take.
record CommonSettings(List<PropertySpec> settings, List<UsageSpec> usage) {

    static final CommonSettings NONE = new CommonSettings(List.of(), List.of());

    CommonSettings {
        settings = List.copyOf(settings);
        usage = List.copyOf(usage);
    }

    static CommonSettings of(Stream<CommonSettings> kinds) {
        return kinds.reduce(CommonSettings::and).orElse(NONE);
    }

    boolean isEmpty() {
        return settings.isEmpty() && usage.isEmpty();
    }

    private CommonSettings and(CommonSettings other) {
        return new CommonSettings(
                settings.stream()
                        .flatMap(one -> other.settings.stream()
                                .filter(another -> another.key().equals(one.key()))
                                .flatMap(another -> both(one, another).stream()))
                        .toList(),
                usage.stream()
                        .filter(one -> other.usage.stream()
                                .anyMatch(another -> another.key().equals(one.key())
                                        && another.unit().equals(one.unit())))
                        .map(one -> one.guess().isEmpty() || other.guesses(one) ? one : unguessed(one))
                        .toList());
    }

    private boolean guesses(UsageSpec same) {
        return usage.stream().anyMatch(one -> one.key().equals(same.key()) && one.guess().equals(same.guess()));
    }

    private static UsageSpec unguessed(UsageSpec spec) {
        return new UsageSpec(spec.key(), spec.label(), spec.unit(), Optional.empty(), spec.drawn(), spec.help(),
                spec.source());
    }

    private static Optional<PropertySpec> both(PropertySpec one, PropertySpec other) {
        if (one.kind() != other.kind() || !one.unit().equals(other.unit())) {
            return Optional.empty();
        }
        // For a text choices only propose; for the others they are all that is taken.
        var choices = one.choices().stream().filter(choice -> other.choice(choice.value()).isPresent()).toList();
        boolean chosenFrom = !one.choices().isEmpty() || !other.choices().isEmpty();
        if (chosenFrom && choices.isEmpty() && one.kind() != PropertySpec.Kind.TEXT) {
            return Optional.empty();
        }
        return Optional.of(new PropertySpec(
                one.key(), one.label(), one.kind(), one.section(), one.unit(),
                tighter(one.least(), other.least(), BigDecimal::max),
                tighter(one.most(), other.most(), BigDecimal::min),
                choices, Optional.empty(),
                one.unset().equals(other.unset()) ? one.unset() : PropertySpec.Unset.NOTHING,
                one.help(), one.source()));
    }

    private static Optional<BigDecimal> tighter(
            Optional<BigDecimal> one, Optional<BigDecimal> other, BinaryOperator<BigDecimal> of) {
        return Stream.concat(one.stream(), other.stream()).reduce(of);
    }
}
