/// Rules of the reliability pillar.
@NullMarked
package io.architrave.review.reliability;

import org.jspecify.annotations.NullMarked;
