package io.architrave.catalog.quantity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a catalogue file says about a name before any element exists; quantities are checked against it at load.
public sealed interface Declared {

    record Number(Unit unit) implements Declared {}

    /// @param options the texts that may stand there; empty when any text may
    record Choice(List<String> options) implements Declared {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Switch() implements Declared {}

    /// All names that a file's quantities may use.
    record Names(Map<String, Declared> byName) {
        public Names {
            byName = Map.copyOf(byName);
        }

        Optional<Declared> find(String name) {
            return Optional.ofNullable(byName.get(name));
        }

        Collection<String> sorted() {
            return byName.keySet().stream().sorted().toList();
        }
    }
}
