package io.architrave.edit;

import io.architrave.model.Diagram;

/// A gesture under way. Every preview is computed from the base, so that nothing accumulates; [#commit()] makes one undo
/// step of the last preview, [#cancel()] puts back the very object of the beginning.
public final class Transaction {

    private final DocumentStore store;
    private final String name;
    private final Diagram base;
    private Diagram shown;
    private boolean ended;

    Transaction(DocumentStore store, String name, Diagram base) {
        this.store = store;
        this.name = name;
        this.base = base;
        this.shown = base;
    }

    public String name() {
        return name;
    }

    public Diagram base() {
        return base;
    }

    public Diagram shown() {
        return shown;
    }

    public boolean hasEnded() {
        return ended;
    }

    /// Shows the base with this change; replaces what was shown before.
    public void show(Change change) {
        refuseWhenEnded();
        shown = Bends.carriedAlong(base, change.applyTo(base));
        store.preview(shown);
    }

    public void commit() {
        commit(name);
    }

    /// As [#commit()], where only the end of the gesture tells what it was.
    public void commit(String name) {
        refuseWhenEnded();
        ended = true;
        store.close(this, name, shown);
    }

    /// Does nothing where the gesture has ended.
    public void cancel() {
        if (!ended) {
            ended = true;
            store.close(this, name, base);
        }
    }

    private void refuseWhenEnded() {
        if (ended) {
            throw new IllegalStateException("The gesture \"" + name + "\" has ended");
        }
    }
}
