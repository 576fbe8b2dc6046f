/// The entry: which of the two doors, window or command line, a start goes through.
@NullMarked
package io.architrave;

import org.jspecify.annotations.NullMarked;
