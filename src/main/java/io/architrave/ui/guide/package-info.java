/// Which pattern fits: the questions with the ranking beside them, and the strategies of recovery side by side.
@NullMarked
package io.architrave.ui.guide;

import org.jspecify.annotations.NullMarked;
