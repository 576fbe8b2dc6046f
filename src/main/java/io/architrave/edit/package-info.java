/// Changes to the diagram, the store that keeps them undoable, and where AWS lets an element stand.
@NullMarked
package io.architrave.edit;

import org.jspecify.annotations.NullMarked;
