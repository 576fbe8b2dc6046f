/// One open document with what is computed from it, off the window's thread.
@NullMarked
package io.architrave.ui.session;

import org.jspecify.annotations.NullMarked;
