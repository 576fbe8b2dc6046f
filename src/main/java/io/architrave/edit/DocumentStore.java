package io.architrave.edit;

import io.architrave.model.Diagram;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The one mutable place of a document: the current diagram, and the earlier and later ones for undo and redo without
/// a limit (snapshots share all that did not change). The bends of a connection come along whenever a change moves both
/// of its ends together.
///
/// To be used from one thread. A listener that edits is refused: it would bring undo out of step.
public final class DocumentStore {

    private record Step(String name, Diagram diagram) {}

    private Diagram current;
    private Diagram saved;
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final List<Consumer<Diagram>> listeners = new CopyOnWriteArrayList<>();
    private Optional<Transaction> open = Optional.empty();
    private boolean publishing;

    public DocumentStore(Diagram diagram) {
        this.current = diagram;
        this.saved = diagram;
    }

    public Diagram current() {
        return current;
    }

    /// Hears of every new snapshot, previews of an open transaction included; of a committed preview once more.
    public void listen(Consumer<Diagram> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<Diagram> listener) {
        listeners.remove(listener);
    }

    /// One undo step; none where nothing changes.
    ///
    /// @param name what the user did, for example `Move web`
    /// @throws IllegalStateException while a transaction is open or listeners are being told
    public void apply(String name, Change change) {
        refuseWhilePublishing();
        if (open.isPresent()) {
            throw new IllegalStateException("\"" + name + "\" while a gesture is open");
        }
        commit(name, current, Bends.carriedAlong(current, change.applyTo(current)));
    }

    /// Begins a gesture: any number of previews, then one undo step or none.
    public Transaction begin(String name) {
        refuseWhilePublishing();
        open.ifPresent(Transaction::cancel);
        var transaction = new Transaction(this, name, current);
        open = Optional.of(transaction);
        return transaction;
    }

    void preview(Diagram diagram) {
        refuseWhilePublishing();
        publish(diagram);
    }

    void close(Transaction transaction, String name, Diagram result) {
        refuseWhilePublishing();
        open = Optional.empty();
        if (result == transaction.base()) {
            publish(result);
        } else {
            commit(name, transaction.base(), result);
        }
    }

    private void commit(String name, Diagram before, Diagram after) {
        if (after == before) {
            return;
        }
        undo.push(new Step(name, before));
        redo.clear();
        if (after == current) {
            // The last preview stands: listeners have seen it, but not that it holds.
            tell(after);
        } else {
            publish(after);
        }
    }

    /// Whether what is current is only a preview of an open gesture.
    public boolean isPreviewing() {
        return open.isPresent();
    }

    /// Ends an open gesture first, as the user means what is on the screen. Answers whether anything was undone.
    public boolean undo() {
        refuseWhilePublishing();
        if (open.isPresent()) {
            open.get().cancel();
            return true;
        }
        return step(undo, redo);
    }

    public boolean redo() {
        refuseWhilePublishing();
        open.ifPresent(Transaction::cancel);
        return step(redo, undo);
    }

    private boolean step(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty()) {
            return false;
        }
        var step = from.pop();
        to.push(new Step(step.name(), current));
        publish(step.diagram());
        return true;
    }

    public Optional<String> undoName() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    public Optional<String> redoName() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    /// The names of what was done, the latest first.
    public Stream<String> history() {
        return undo.stream().map(Step::name);
    }

    /// The snapshots that undo leads back to, the latest first.
    public Stream<Diagram> earlier() {
        return undo.stream().map(Step::diagram);
    }

    /// What the file holds, or what was begun with.
    public Diagram saved() {
        return saved;
    }

    /// Tells that this snapshot is what the file holds now.
    public void markSaved(Diagram diagram) {
        saved = diagram;
    }

    public boolean isSaved() {
        return current == saved;
    }

    private void publish(Diagram diagram) {
        if (diagram == current) {
            return;
        }
        current = diagram;
        tell(diagram);
    }

    private void tell(Diagram diagram) {
        publishing = true;
        try {
            listeners.forEach(listener -> listener.accept(diagram));
        } finally {
            publishing = false;
        }
    }

    private void refuseWhilePublishing() {
        if (publishing) {
            throw new IllegalStateException("A listener must not edit the document that it is told about");
        }
    }
}
