/** Reviews a template by the rules of cdk-nag's pack AwsSolutions, offline. */
@NullMarked
package io.architrave.cloudformation.hardening;

import org.jspecify.annotations.NullMarked;
