package io.architrave.guide;

/// Where a question, a line or a mistake was taken from.
///
/// @param link an address; empty where there is none
/// @param date when it was written or read
public record Source(String title, String link, String date) {}
