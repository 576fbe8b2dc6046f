/// The commands: what scripts and build pipelines call, without a display and without JavaFX.
@NullMarked
package io.architrave.cli;

import org.jspecify.annotations.NullMarked;
