/// The diagram as immutable records. Knows nothing of services, prices or windows.
@NullMarked
package io.architrave.model;

import org.jspecify.annotations.NullMarked;
