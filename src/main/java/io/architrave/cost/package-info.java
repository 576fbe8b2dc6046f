/// What a design costs a month: the price book, the lines of an estimate, pools of volume tiers, data transfer,
/// scenarios.
@NullMarked
package io.architrave.cost;

import org.jspecify.annotations.NullMarked;
