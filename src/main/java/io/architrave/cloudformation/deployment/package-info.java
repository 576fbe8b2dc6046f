/** One design as several stacks: what stands where, and what one stack tells the next. */
@NullMarked
package io.architrave.cloudformation.deployment;

import org.jspecify.annotations.NullMarked;
