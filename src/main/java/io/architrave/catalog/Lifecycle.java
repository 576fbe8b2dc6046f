package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Why a type is no longer what a new design should draw, and what to draw instead. A file that holds it keeps opening.
///
/// @param since the day, month or year from which it holds, as ISO 8601
/// @param successors the types to change to, the best first; empty where AWS names none
/// @param note a sentence for whoever draws it: what happened, and what that means for them
/// @param date when the source was read
/// @param confirmed false where AWS's own page was not read
public record Lifecycle(
        Status status,
        String since,
        List<TypeKey> successors,
        String note,
        String source,
        String date,
        boolean confirmed) {

    public enum Status {
        /// AWS sells the same thing under another name.
        RENAMED,
        /// Whoever uses it may go on; nobody can begin.
        CLOSED,
        /// Announced to end: whoever uses it has to move.
        ENDING,
        /// Gone.
        ENDED;

        /// What happened, as it begins a sentence, for example `Closed to new customers`.
        public String inWords() {
            return switch (this) {
                case RENAMED -> "Renamed";
                case CLOSED -> "Closed to new customers";
                case ENDING -> "Ends";
                case ENDED -> "Ended";
            };
        }
    }

    public Lifecycle {
        successors = List.copyOf(successors);
    }

    /// What happened and when, as the rest of a sentence that begins with the type, for example `ended on 31 July 2025`.
    public String inWords() {
        return switch (status) {
            case RENAMED -> "got another name " + when();
            case CLOSED -> "takes no new customers since " + day();
            case ENDING -> "ends " + when();
            case ENDED -> "ended " + when();
        };
    }

    private String when() {
        return (since.length() == "2025-07-31".length() ? "on " : "in ") + day();
    }

    private String day() {
        return switch (since.length()) {
            case 10 -> LocalDate.parse(since).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
            case 7 -> YearMonth.parse(since).format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
            default -> since;
        };
    }
}
