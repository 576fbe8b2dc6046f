/// The diagram as final drawables in painting order: absolute places, final colours, measured words. Painters for the
/// window, for pixels and for vector files read the same list.
@NullMarked
package io.architrave.scene;

import org.jspecify.annotations.NullMarked;
