/** The short form of a template, which the transform of the Serverless Application Model writes out again. */
@NullMarked
package io.architrave.cloudformation.sam;

import org.jspecify.annotations.NullMarked;
