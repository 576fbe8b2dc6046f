/// What a drawing implies beyond what it says: where elements stand, what subnets are, ways out, service classes, reach.
@NullMarked
package io.architrave.topology;

import org.jspecify.annotations.NullMarked;
