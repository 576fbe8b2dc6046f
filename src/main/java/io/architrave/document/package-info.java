/// The document as a file: reading with good sentences, writing so that it diffs and merges, templates and recovery.
@NullMarked
package io.architrave.document;

import org.jspecify.annotations.NullMarked;
