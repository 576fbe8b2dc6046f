/// Rules on the drawing itself: nesting, placement, connections. They run first, as all others build on what they hold.
@NullMarked
package io.architrave.review.integrity;

import org.jspecify.annotations.NullMarked;
