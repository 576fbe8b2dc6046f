package io.architrave.ui.frame;

import io.architrave.library.Library;
import java.util.Optional;

/// What is not right in the user's folder, in the few words that a banner has room for.
final class LibraryReport {

    private static final int SHOWN = 3;

    private LibraryReport() {}

    /// Empty where all is well.
    static Optional<String> of(Library library) {
        var problems = library.problems();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        var shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
        var rest = problems.size() > SHOWN
                ? "\n… and " + (problems.size() - SHOWN) + " more; “architrave library” lists all" : "";
        return Optional.of("Your own library is not all right; the rest of it is there.\n" + shown + rest);
    }
}
