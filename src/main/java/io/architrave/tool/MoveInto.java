package io.architrave.tool;

import io.architrave.edit.Rehousing;
import io.architrave.model.ElementId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Moves elements into another group by naming it: for the outline and for keys, where a drag would aim.
public final class MoveInto {

    private MoveInto() {}

    public static Rehousing.Answer ask(Editor editor, Collection<ElementId> elements, Optional<ElementId> group) {
        return new Rehousing(editor.index(), editor.catalog()).into(elements, group);
    }

    /// One undo step, after which what has moved is chosen.
    ///
    /// @param group empty for the bare canvas
    /// @return why they may not stand there
    public static Optional<String> move(Editor editor, Collection<ElementId> elements, Optional<ElementId> group) {
        editor.rest();
        return switch (ask(editor, elements, group)) {
            case Rehousing.Moved moved -> {
                editor.store().apply(name(editor, moved.moved(), group), moved.change());
                editor.select(Selection.of(moved.moved()));
                yield Optional.empty();
            }
            case Rehousing.Refused refused -> Optional.of(refused.reason());
            case Rehousing.Nothing _ -> Optional.empty();
        };
    }

    private static String name(Editor editor, List<ElementId> moved, Optional<ElementId> group) {
        var what = moved.size() == 1 ? editor.nameOf(moved.getFirst()) : moved.size() + " elements";
        return "Move " + what + group.map(into -> " into " + editor.nameOf(into)).orElse(" onto the canvas");
    }

    /// The groups that would take what is chosen, in reading order.
    public static List<ElementId> takers(Editor editor) {
        var takers = new Rehousing(editor.index(), editor.catalog()).takers(editor.selection().elements());
        return ReadingOrder.of(editor.index(), takers.stream());
    }
}
