/** Checks a template against the resource schemas and CloudFormation's limits, offline. */
@NullMarked
package io.architrave.cloudformation.check;

import org.jspecify.annotations.NullMarked;
