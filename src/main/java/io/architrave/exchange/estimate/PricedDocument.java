package io.architrave.exchange.estimate;

import io.architrave.cost.Estimate;

/// A document with its estimate.
///
/// @param file what the reader calls it: its file name or title
public record PricedDocument(String file, Estimate estimate) {}
