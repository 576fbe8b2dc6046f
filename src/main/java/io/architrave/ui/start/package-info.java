/// What a newcomer sees first: templates, recent files, an empty diagram.
@NullMarked
package io.architrave.ui.start;

import org.jspecify.annotations.NullMarked;
