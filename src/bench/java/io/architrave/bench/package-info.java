/// Measures how fast the rooms are, over the size of the diagram and against a floor in the same run.
@NullMarked
package io.architrave.bench;

import org.jspecify.annotations.NullMarked;
