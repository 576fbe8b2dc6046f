package io.architrave.tool;

import io.architrave.model.ElementId;
import io.architrave.model.Placed;
import io.architrave.model.Point;
import java.util.Optional;

/// What somebody points at who draws a connection.
///
/// @param target the element to end at; empty over free area
/// @param port one of its ports, where the pointer is on it: the connection will meet that side and no other
/// @param answer whether a connection can end there
record Aim(Optional<ElementId> target, Optional<Port> port, Connecting.Answer answer) {

    static final Aim NONE = new Aim(Optional.empty(), Optional.empty(), new Connecting.Nowhere());

    boolean isAllowed() {
        return answer instanceof Connecting.Allowed;
    }

    /// What lies under the pointer.
    ///
    /// @param free whether it is only the free inside of the target, a group
    record Under(Optional<ElementId> target, Optional<Port> port, boolean free) {

        /// Connections are looked through, since nothing can end at them. A port of what was aimed at before is still
        /// that element's although it juts out of it.
        static Under at(Point at, Aim before, Editor editor) {
            var jutting = before.target.flatMap(id -> portAt(id, at, editor));
            if (jutting.isPresent()) {
                return new Under(before.target, jutting, false);
            }
            return editor.scene()
                    .hit(at, editor.viewport().scale(), Placed.class::isInstance)
                    .map(hit -> new Under(
                            Optional.of(hit.element()), portAt(hit.element(), at, editor), hit.inside()))
                    .orElse(new Under(Optional.empty(), Optional.empty(), true));
        }

        private static Optional<Port> portAt(ElementId id, Point at, Editor editor) {
            return editor.canConnect(id)
                    ? editor.bodies(id).stream()
                            .filter(editor::hasRoomForPorts)
                            .flatMap(body -> Port.at(body, at, editor.viewport()).stream())
                            .findFirst()
                    : Optional.empty();
        }
    }
}
