/** CloudFormation templates out of the diagram: the mapping, the template as values, and its check. */
@NullMarked
package io.architrave.cloudformation;

import org.jspecify.annotations.NullMarked;
