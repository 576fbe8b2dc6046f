/// The review against the Well-Architected Framework: rules, verdicts with evidence, fixes and scores.
@NullMarked
package io.architrave.review;

import org.jspecify.annotations.NullMarked;
