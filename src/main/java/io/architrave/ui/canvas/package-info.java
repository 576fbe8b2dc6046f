/// The drawing surface: paints scenes, turns pointer and keys into inputs for the tools.
@NullMarked
package io.architrave.ui.canvas;

import org.jspecify.annotations.NullMarked;
