/// Findings, cost and outline below the canvas.
@NullMarked
package io.architrave.ui.panel;

import org.jspecify.annotations.NullMarked;
