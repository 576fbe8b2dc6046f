/// The form of what is selected, built from the catalogue.
@NullMarked
package io.architrave.ui.inspector;

import org.jspecify.annotations.NullMarked;
