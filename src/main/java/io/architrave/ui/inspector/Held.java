package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/// What the elements of a form hold of one setting.
///
/// @param value what all of them hold; empty where it is unset in all, or where they differ
/// @param differs whether they hold several values, unset counting as one
record Held(Optional<PropertyValue> value, boolean differs) {

    static final Held UNSET = new Held(Optional.empty(), false);

    static Held one(Optional<PropertyValue> value) {
        return new Held(value, false);
    }

    /// Looks no further than the second value.
    static Held of(Stream<Optional<PropertyValue>> values) {
        Iterator<Optional<PropertyValue>> each = values.iterator();
        if (!each.hasNext()) {
            return UNSET;
        }
        var first = each.next();
        while (each.hasNext()) {
            if (!each.next().equals(first)) {
                return new Held(Optional.empty(), true);
            }
        }
        return one(first);
    }

    /// Whether there is something to take back.
    boolean isSet() {
        return differs || value.isPresent();
    }
}
