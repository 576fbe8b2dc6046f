/// Rules of the operational excellence pillar.
@NullMarked
package io.architrave.review.operations;

import org.jspecify.annotations.NullMarked;
