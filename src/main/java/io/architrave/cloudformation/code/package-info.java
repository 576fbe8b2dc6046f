/** The few working lines that a function starts with. */
@NullMarked
package io.architrave.cloudformation.code;

import org.jspecify.annotations.NullMarked;
