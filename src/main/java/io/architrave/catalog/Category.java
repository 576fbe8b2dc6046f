package io.architrave.catalog;

/// A drawer of the palette.
///
/// @param colour of the AWS icon category, as `#RRGGBB`
public record Category(String key, String label, String colour) {}
