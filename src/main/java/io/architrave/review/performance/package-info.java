/// Rules of the performance efficiency pillar.
@NullMarked
package io.architrave.review.performance;

import org.jspecify.annotations.NullMarked;
