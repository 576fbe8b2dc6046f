/// What is installed: what comes with the program, and the folder of a user's own types, prices, rules and templates.
@NullMarked
package io.architrave.library;

import org.jspecify.annotations.NullMarked;
