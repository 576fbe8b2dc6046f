package io.architrave.tool;

import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import java.util.Optional;

/// What is being pulled towards an element.
public sealed interface Pull {

    /// The element at the end that stays.
    ElementId anchor();

    /// A new connection.
    ///
    /// @param port that it is pulled out of; none where it is drawn with keys
    record Fresh(ElementId from, Optional<Port> port) implements Pull {
        @Override
        public ElementId anchor() {
            return from;
        }
    }

    /// One end of a connection that is there.
    ///
    /// @param begin whether it is the one that the connection runs from
    record End(Edge edge, boolean begin) implements Pull {
        @Override
        public ElementId anchor() {
            return begin ? edge.to() : edge.from();
        }

        /// The element that it ends at until now.
        ElementId present() {
            return begin ? edge.from() : edge.to();
        }
    }
}
