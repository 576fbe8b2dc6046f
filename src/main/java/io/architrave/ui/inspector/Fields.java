package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.UsageSpec;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The control that fits a setting of the catalogue.
final class Fields {

    private Fields() {}

    /// @param securityGroups what references can lead to; all references of the catalogue are to security groups
    static Field of(PropertySpec spec, Supplier<Map<ElementId, String>> securityGroups, Field.Listener listener) {
        var prompt = spec.unset().cost().map(guess -> "not set, priced as " + guess.inWords()).orElse("not set");
        return switch (spec.kind()) {
            case TEXT -> spec.choices().isEmpty()
                    ? new TextInput(Notation.text(), spec.unit(), prompt, listener)
                    : new ChoiceInput(spec.choices(), PropertyValue::of, listener);
            case NUMBER, WHOLE -> spec.choices().isEmpty()
                    ? new TextInput(About.numbers(spec), spec.unit(), prompt, listener)
                    : new ChoiceInput(spec.choices(), text -> PropertyValue.of(new BigDecimal(text)), listener);
            case CHOICE -> new ChoiceInput(spec.choices(), PropertyValue::of, listener);
            case SWITCH -> new SwitchInput("field-" + spec.key(), spec.label(), true, listener);
            case CIDR -> new TextInput(Notation.cidr(), Optional.empty(), "not set, for example 10.0.0.0/16", listener);
            case TEXTS -> new TextInput(Notation.texts(), spec.unit(), "not set, separate with commas", listener);
            case LIFECYCLE -> new TextInput(
                    new LifecycleNotation(spec), Optional.empty(), "not set, for example 365d expire", listener);
            case INGRESS -> new IngressInput(securityGroups, listener);
            case REFERENCES -> new ReferenceInput(securityGroups, listener);
        };
    }

    static Field of(UsageSpec spec, Field.Listener listener) {
        var prompt = spec.guess().map(guess -> "guessed: " + guess.toPlainString()).orElse("not stated");
        return new TextInput(About.numbers(spec), Optional.of(spec.unit()), prompt, listener);
    }
}
