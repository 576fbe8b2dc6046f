package io.architrave.catalog.quantity;

import java.util.Map;
import java.util.Optional;

/// The values of the names of one element; a name that nobody gave a value is absent.
@FunctionalInterface
public interface Inputs {

    Optional<Input> find(String name);

    static Inputs of(Map<String, Input> values) {
        return name -> Optional.ofNullable(values.get(name));
    }
}
