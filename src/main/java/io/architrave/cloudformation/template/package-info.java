/** A CloudFormation template as immutable values, and its YAML and JSON forms. */
@NullMarked
package io.architrave.cloudformation.template;

import org.jspecify.annotations.NullMarked;
