package io.architrave.ui.palette;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Lifecycle;
import io.architrave.catalog.Standing;
import io.architrave.catalog.TypeSummary;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the palette says of how far a type is known, and whether AWS still offers it.
final class Known {

    static final String SKETCH = "Can be drawn, connected and exported to pictures; not priced or generated.";

    private Known() {}

    static boolean isSketch(TypeSummary type) {
        return !type.standing().isWhole();
    }

    /// A few words for a type that a new design should not draw, for example `closed to new customers`.
    static Optional<String> word(Catalog catalog, TypeSummary type) {
        return lifecycle(catalog, type).map(lifecycle -> lifecycle.status().inWords().toLowerCase(Locale.ROOT));
    }

    /// The file of a type is read for this, of those alone that are marked so.
    private static Optional<Lifecycle> lifecycle(Catalog catalog, TypeSummary type) {
        return type.standing() == Standing.RETIRED ? catalog.lifecycle(type.key()) : Optional.empty();
    }

    /// What became of it, and what to draw instead, or what a sketch is; empty for a type that is known whole.
    static Optional<String> sentence(Catalog catalog, TypeSummary type) {
        if (isSketch(type)) {
            return Optional.of(SKETCH);
        }
        return lifecycle(catalog, type).map(lifecycle -> {
            var instead = lifecycle.successors().stream()
                    .flatMap(key -> catalog.summary(key).stream())
                    .map(TypeSummary::name)
                    .collect(Collectors.joining(" or "));
            return instead.isEmpty() ? lifecycle.note() : lifecycle.note() + " Draw instead: " + instead + ".";
        });
    }
}
