/// How available the services that a request needs promise to be together, as far as the drawing says what it needs.
///
/// Formulas: AWS Well-Architected Framework, Reliability Pillar, "Availability"
/// (https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html).
@NullMarked
package io.architrave.review.availability;

import org.jspecify.annotations.NullMarked;
