package io.architrave.topology;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is computed when first asked for, once, whichever thread asks.
public final class Lazy<T> {

    private final Supplier<T> source;
    private Optional<T> value = Optional.empty();

    public Lazy(Supplier<T> source) {
        this.source = source;
    }

    public synchronized T get() {
        if (value.isEmpty()) {
            value = Optional.of(source.get());
        }
        return value.orElseThrow();
    }
}
