/// Where things go: automatic layout of nested groups, routes of connections, and the check that says whether a
/// picture can be read.
@NullMarked
package io.architrave.layout;

import org.jspecify.annotations.NullMarked;
