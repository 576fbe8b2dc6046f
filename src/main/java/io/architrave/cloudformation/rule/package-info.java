/** Rules on a resource's properties as data: what must hold, and what is said where it does not. */
@NullMarked
package io.architrave.cloudformation.rule;

import org.jspecify.annotations.NullMarked;
