/// The window: views over a document session. The only room that knows JavaFX.
@NullMarked
package io.architrave.ui;

import org.jspecify.annotations.NullMarked;
