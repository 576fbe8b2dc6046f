/// Finds the drawing of an icon and renders it to pixels.
@NullMarked
package io.architrave.scene.icon;

import org.jspecify.annotations.NullMarked;
