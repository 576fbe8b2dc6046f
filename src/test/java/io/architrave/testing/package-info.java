/// What the tests of several rooms share: random diagrams, golden files.
@NullMarked
package io.architrave.testing;

import org.jspecify.annotations.NullMarked;
