/// A windowing platform for tests: JavaFX's own headless one with what it lacks for a designer's gestures.
///
/// JavaFX 26's `Headless` sends mouse events without key modifiers, cannot drag and drop, gives scroll events the wrong
/// coordinates and stops at a screen of 1000 x 1000. It lives in JavaFX's package because the classes that it mends are
/// reachable from there alone; tests run with JavaFX on the class path, where that is allowed. Chosen with
/// `-Dglass.platform=Headlessplus`, see `src/docs/decisions`.
@NullMarked
package com.sun.glass.ui.headlessplus;

import org.jspecify.annotations.NullMarked;
