package io.architrave.ui.frame;

import io.architrave.edit.Change;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.Extent;
import io.architrave.layout.Progress;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.tool.Editor;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.LongWork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/// Lays the document in front out anew, all of it or a part, beside the window and as one undo step. Where the user has
/// gone on drawing meanwhile the drawing counts: nothing is moved, and that is said.
final class Tidying {

    private final Workbench workbench;
    private final Map<DocumentSession, LongWork.Piece> latest = new WeakHashMap<>();

    /// What is to be tidied.
    ///
    /// @param object as it ends a sentence: `the layout`
    record Wish(Extent extent, String object) {
        String step() {
            return "Tidy " + object;
        }
    }

    Tidying(Workbench workbench) {
        this.workbench = workbench;
    }

    /// Everything.
    Optional<Wish> whole() {
        return editor().flatMap(editor -> possible(editor, new Wish(Extent.WHOLE, "the layout")));
    }

    /// What is chosen, among itself.
    Optional<Wish> selection() {
        return editor().flatMap(editor -> possible(
                editor, new Wish(new Extent.Among(Set.copyOf(editor.selection().elements())), "the selection")));
    }

    /// The inside of the group that is chosen.
    Optional<Wish> group() {
        return editor().flatMap(editor -> editor.selection().single()
                .flatMap(id -> possible(editor, new Wish(new Extent.Inside(id), "inside " + editor.nameOf(id)))));
    }

    private Optional<Editor> editor() {
        return workbench.session().map(DocumentSession::editor);
    }

    private Optional<Wish> possible(Editor editor, Wish wish) {
        return AutoLayout.isPossible(editor.index(), editor.catalog(), wish.extent)
                ? Optional.of(wish)
                : Optional.empty();
    }

    void tidy(Wish wish) {
        workbench.session().ifPresent(session -> tidy(session, wish));
    }

    /// The latest wish counts: an earlier one that is still computed is called off.
    private void tidy(DocumentSession session, Wish wish) {
        session.editor().rest();
        Optional.ofNullable(latest.get(session)).ifPresent(session.longWork()::cancel);
        var before = session.editor().index();
        latest.put(session, session.longWork().begin(
                "Tidying " + wish.object + " …",
                piece -> AutoLayout.of(before, session.catalog(), wish.extent, watched(piece)),
                entries -> entries.ifPresent(changed -> finish(session, before, wish, changed))));
    }

    private static Progress watched(LongWork.Piece piece) {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return piece.isCancelled();
            }

            @Override
            public void reached(double fraction) {
                piece.reached(fraction);
            }
        };
    }

    private void finish(
            DocumentSession session, DiagramIndex before, Wish wish, Map<ElementId, LayoutEntry> entries) {
        var store = session.store();
        if (store.current() != before.diagram() || store.isPreviewing()) {
            workbench.banner().ask(
                    "“" + session.title() + "” was changed while its layout was computed, so nothing was moved.",
                    new Banner.Remedy("Tidy again", () -> again(session, wish)));
        } else if (entries.isEmpty()) {
            workbench.banner().say("Nothing to tidy: everything stands where the layout would put it.");
        } else {
            store.apply(wish.step(), new Change.Arrange(entries));
            if (wish.extent instanceof Extent.Whole && workbench.session().filter(session::equals).isPresent()) {
                workbench.canvas().ifPresent(CanvasView::zoomToFit);
            }
        }
    }

    private void again(DocumentSession session, Wish wish) {
        if (AutoLayout.isPossible(session.editor().index(), session.catalog(), wish.extent)) {
            tidy(session, wish);
        }
    }
}
