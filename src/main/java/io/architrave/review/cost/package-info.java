/// Rules of the cost optimization pillar.
@NullMarked
package io.architrave.review.cost;

import org.jspecify.annotations.NullMarked;
