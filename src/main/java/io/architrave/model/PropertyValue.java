package io.architrave.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// What a property can hold. Unset is the absence of the property, never a value.
public sealed interface PropertyValue {

    record Text(String text) implements PropertyValue {}

    /// Numbers are compared by value: 1 and 1.0 are the same number.
    record Amount(BigDecimal number) implements PropertyValue {
        public Amount {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    record Flag(boolean on) implements PropertyValue {}

    record Items(List<PropertyValue> values) implements PropertyValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    record Structure(Properties fields) implements PropertyValue {}

    /// Names another element of the document, written as `{"ref": "id"}`.
    record Reference(ElementId target) implements PropertyValue {}

    static PropertyValue of(String text) {
        return new Text(text);
    }

    static PropertyValue of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static PropertyValue of(BigDecimal number) {
        return new Amount(number);
    }

    static PropertyValue of(boolean on) {
        return new Flag(on);
    }

    /// The value as it stands in a field or a list: numbers without an exponent, `on` and `off`, lists with commas.
    default String inWords() {
        return switch (this) {
            case Text(var text) -> text;
            case Amount(var number) -> number.toPlainString();
            case Flag(var on) -> on ? "on" : "off";
            case Reference(var target) -> target.value();
            case Items(var items) -> items.stream().map(PropertyValue::inWords).collect(Collectors.joining(", "));
            case Structure(var fields) -> fields.asMap().entrySet().stream()
                    .map(field -> field.getKey() + " " + field.getValue().inWords())
                    .collect(Collectors.joining(" "));
        };
    }
}
