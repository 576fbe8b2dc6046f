package io.architrave.ui.start;

import io.architrave.document.TemplateCategory;
import io.architrave.library.CostBand;
import io.architrave.library.TemplateFacts;
import io.architrave.model.RecoveryClass;
import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody looks for among the templates; what is empty asks for nothing.
///
/// @param words all of which have to occur in title, summary, category or the names of services
/// @param traffic as the profile says it: `steady`, `spiky`
record GalleryFilter(
        List<String> words,
        Optional<TemplateCategory> category,
        Optional<TypeKey> service,
        Optional<CostBand> band,
        Optional<RecoveryClass> recovery,
        Optional<String> traffic) {

    static final GalleryFilter ALL = new GalleryFilter(
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }

    boolean asksForNothing() {
        return equals(ALL);
    }

    /// A template whose cost is not known yet fits no band.
    boolean fits(GalleryEntry entry) {
        return words.stream().allMatch(entry::mentions)
                && category.filter(one -> entry.template().category() != one).isEmpty()
                && service.filter(one -> entry.services().stream().noneMatch(type -> type.key().equals(one))).isEmpty()
                && band.filter(one -> !entry.facts().get().map(TemplateFacts::band).equals(Optional.of(one))).isEmpty()
                && recovery.filter(one -> !entry.template().recovery().equals(Optional.of(one))).isEmpty()
                && traffic.filter(one -> !entry.traffic().equals(Optional.of(one))).isEmpty();
    }
}
