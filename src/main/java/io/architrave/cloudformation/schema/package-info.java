/** What each CloudFormation resource type takes and gives, read from the bundled resource specification. */
@NullMarked
package io.architrave.cloudformation.schema;

import org.jspecify.annotations.NullMarked;
