/// The template that the drawing means, beside the drawing. What is shown, what it is compared with and what belongs to
/// which element is plain Java; only the views know the toolkit.
@NullMarked
package io.architrave.ui.template;

import org.jspecify.annotations.NullMarked;
