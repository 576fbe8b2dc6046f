/// What is left of a workload when a region is lost, as far as the drawing says.
///
/// The classes and what they need: AWS Well-Architected Framework, REL13-BP02
/// (https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html).
@NullMarked
package io.architrave.review.recovery;

import org.jspecify.annotations.NullMarked;
