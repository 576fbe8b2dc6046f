/// Rules of the sustainability pillar.
@NullMarked
package io.architrave.review.sustainability;

import org.jspecify.annotations.NullMarked;
