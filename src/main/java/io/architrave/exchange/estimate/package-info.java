/// Writes an estimate for people and programs: text, Markdown, CSV and the JSON that scripts rely on.
@NullMarked
package io.architrave.exchange.estimate;

import org.jspecify.annotations.NullMarked;
