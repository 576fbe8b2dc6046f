package io.architrave.ui.panel;

import io.architrave.edit.Rehousing;
import io.architrave.model.ElementId;
import io.architrave.tool.MoveInto;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Lines of the outline on their way into another group, by the same rules as a drag on the drawing.
final class OutlineDrag {

    private final DocumentSession session;
    private final Consumer<Optional<Said>> say;
    private List<ElementId> carried = List.of();

    /// A sentence beside the tree.
    ///
    /// @param refusal whether it says why something cannot be
    record Said(String words, boolean refusal) {}

    OutlineDrag(DocumentSession session, Consumer<Optional<Said>> say) {
        this.session = session;
        this.say = say;
    }

    boolean isUnderWay() {
        return !carried.isEmpty();
    }

    /// What a drag that begins on a line carries: all that is chosen, if it is.
    List<ElementId> lift(ElementId element) {
        var chosen = session.editor().selection();
        carried = chosen.holds(element) ? chosen.elements() : List.of(element);
        return carried;
    }

    /// Whether what is carried may go into a group, or onto the bare canvas; where not, the reason is said.
    boolean mayDrop(Optional<ElementId> into) {
        var answer = MoveInto.ask(session.editor(), carried, into);
        say.accept(switch (answer) {
            case Rehousing.Moved moved -> moved.notice().map(notice -> new Said(notice, false));
            case Rehousing.Refused refused -> Optional.of(new Said(refused.reason(), true));
            case Rehousing.Nothing _ -> Optional.empty();
        });
        return answer instanceof Rehousing.Moved;
    }

    boolean drop(Optional<ElementId> into) {
        var refusal = MoveInto.move(session.editor(), carried, into);
        say.accept(refusal.map(reason -> new Said(reason, true)));
        return refusal.isEmpty();
    }

    void end() {
        carried = List.of();
        say.accept(Optional.empty());
    }
}
