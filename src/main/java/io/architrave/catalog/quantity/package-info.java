/// The language in which a service's file says how much of something a month needs: units, expressions over
/// properties and usage, and their total evaluation. Knows numbers and names, no prices.
@NullMarked
package io.architrave.catalog.quantity;

import org.jspecify.annotations.NullMarked;
