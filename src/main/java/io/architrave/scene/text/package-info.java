/// Measures and breaks words by the bundled font, so that window, command line and tests agree to the pixel.
@NullMarked
package io.architrave.scene.text;

import org.jspecify.annotations.NullMarked;
