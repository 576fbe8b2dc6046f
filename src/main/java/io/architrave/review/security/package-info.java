/// Rules of the security pillar.
@NullMarked
package io.architrave.review.security;

import org.jspecify.annotations.NullMarked;
