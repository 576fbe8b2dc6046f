package io.architrave.ui.template;

import io.architrave.edit.DocumentStore;
import io.architrave.model.Diagram;
import io.architrave.ui.session.Assessment;
import java.util.Locale;
import java.util.Optional;

/// What a template is compared with.
public enum Baseline {
    LAST_EDIT("Changes of the last edit", "the last edit"),
    SAVED("Changes since saved", "it was opened or saved"),
    NONE("No comparison", "");

    private final String label;
    private final String words;

    Baseline(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /// For a sentence that goes on with "since".
    String words() {
        return words;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Baseline ofKey(String key) {
        for (var one : values()) {
            if (one.key().equals(key)) {
                return one;
            }
        }
        return LAST_EDIT;
    }

    /// The diagram whose template is the earlier one. Edits that only move things change no template, so that the last
    /// edit is the last one that meant something.
    Optional<Diagram> of(DocumentStore store) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SAVED -> Optional.of(store.saved());
            case LAST_EDIT -> store.earlier()
                    .filter(earlier -> !Assessment.meansTheSame(earlier, store.current()))
                    .findFirst();
        };
    }

    @Override
    public String toString() {
        return label;
    }
}
