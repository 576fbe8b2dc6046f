/// The services and groups to draw with.
@NullMarked
package io.architrave.ui.palette;

import org.jspecify.annotations.NullMarked;
