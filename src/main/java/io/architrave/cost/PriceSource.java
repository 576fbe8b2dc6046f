package io.architrave.cost;

import java.time.LocalDate;

/// Where a figure comes from.
///
/// @param id short, unique in the book
/// @param date the status of the figure, not the day on which the book was made
/// @param confirmed false where the figure is only recalled; then it says so wherever it is shown
/// @param licence of the source; empty where none is stated
public record PriceSource(String id, String title, LocalDate date, boolean confirmed, String licence) {

    /// One line for people: title, status, and the warning if there is one.
    public String shown() {
        return title + ", status " + date + (confirmed ? "" : " (unconfirmed)");
    }
}
