/// Finds words in a diagram and puts others in their place.
@NullMarked
package io.architrave.edit.search;

import org.jspecify.annotations.NullMarked;
