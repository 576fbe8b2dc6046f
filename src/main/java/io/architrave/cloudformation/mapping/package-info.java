/** Turns elements into resources by the mappings in the catalogue: names, values, conditions, reading order. */
@NullMarked
package io.architrave.cloudformation.mapping;

import org.jspecify.annotations.NullMarked;
