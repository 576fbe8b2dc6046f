/// Findings of the review, written for people, for programs, and for build pipelines.
@NullMarked
package io.architrave.exchange.findings;

import org.jspecify.annotations.NullMarked;
