package io.architrave.model;

import java.math.BigDecimal;
import java.util.List;

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
}
