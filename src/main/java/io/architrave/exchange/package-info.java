/// Every format besides our own file, out and in.
@NullMarked
package io.architrave.exchange;

import org.jspecify.annotations.NullMarked;
