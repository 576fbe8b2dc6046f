/** What the connections of a diagram become: one small class for each kind of connection. */
@NullMarked
package io.architrave.cloudformation.wiring;

import org.jspecify.annotations.NullMarked;
