package io.architrave.guide;

/// Where a question, a line or a mistake was taken from.
///
/// @param link an address; empty where there is none
/// @param date when it was written or read
/// @param confirmed whether it was read there; otherwise it is remembered, and said to be
public record Source(String title, String link, String date, boolean confirmed) {

    /// As the user reads it.
    public String cited() {
        return title + ", " + date + (confirmed ? "" : " (unconfirmed: not read on that page)");
    }
}
