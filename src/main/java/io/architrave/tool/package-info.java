/// What pointer and keys do to a diagram, as state machines that know no window: selection, viewport, tools, overlay.
@NullMarked
package io.architrave.tool;

import org.jspecify.annotations.NullMarked;
