/// What a service is: data files, one a type, and the records that they are read into.
@NullMarked
package io.architrave.catalog;

import org.jspecify.annotations.NullMarked;
