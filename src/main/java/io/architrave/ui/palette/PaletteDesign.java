package io.architrave.ui.palette;

import io.architrave.model.Diagram;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A whole design that can be drawn as a part, such as a template.
///
/// @param key its id
/// @param title what it is called
/// @param about one sentence or two
/// @param words all by which it is found
/// @param design made when it is wanted
public record PaletteDesign(String key, String title, String about, String words, Supplier<Diagram> design) {

    public PaletteDesign {
        words = words.toLowerCase(Locale.ROOT);
    }

    /// Whether each word of a query begins one of its own.
    boolean matches(String query) {
        return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(word -> words.startsWith(word) || words.contains(" " + word) || words.contains("-" + word));
    }
}
