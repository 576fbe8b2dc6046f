/// Which pattern fits: questions, what their answers speak for and against, and the mistakes that answers run into. All of
/// it is data; this room reads it and weighs.
@NullMarked
package io.architrave.guide;

import org.jspecify.annotations.NullMarked;
