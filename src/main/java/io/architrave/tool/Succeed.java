package io.architrave.tool;

import io.architrave.catalog.ServiceType;
import io.architrave.edit.Succession;
import io.architrave.model.ElementId;
import io.architrave.model.TypeKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Changes elements to the types that took the place of theirs, as one undo step.
public final class Succeed {

    private Succeed() {}

    /// What one element can be changed to, the best first.
    public static List<ServiceType> successors(Editor editor, ElementId element) {
        return succession(editor).successors(element);
    }

    /// All elements of the document that can be changed.
    public static List<ElementId> due(Editor editor) {
        return succession(editor).due();
    }

    /// Each to the best of its successors.
    ///
    /// @return what the user has to know of it
    public static Optional<String> all(Editor editor, Collection<ElementId> elements) {
        return apply(editor, succession(editor).ofAll(elements));
    }

    /// To one of its successors.
    ///
    /// @return what the user has to know of it
    public static Optional<String> one(Editor editor, ElementId element, TypeKey successor) {
        return apply(editor, succession(editor).to(List.of(element), successor));
    }

    private static Succession succession(Editor editor) {
        return new Succession(editor.index(), editor.catalog());
    }

    private static Optional<String> apply(Editor editor, Succession.Outcome outcome) {
        editor.rest();
        var changed = outcome.elements();
        var what = changed.size() == 1 ? editor.nameOf(changed.getFirst()) : changed.size() + " elements";
        editor.store().apply("Change " + what + " to " + (changed.size() == 1 ? "its" : "their") + " successor",
                outcome.change());
        return outcome.sentence();
    }
}
