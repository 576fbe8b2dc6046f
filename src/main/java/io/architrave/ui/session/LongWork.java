package io.architrave.ui.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Work on one document that takes long enough to be watched: it runs on a thread of its own, the status bar shows it,
/// and it can be called off. Lives on the window's thread; the work itself tells how far it is from its own.
public final class LongWork {

    private final Background background;
    private final ObservableList<Piece> running = FXCollections.observableArrayList();

    /// Held here, as it hears of changes only as long as somebody holds it.
    private final ObservableList<Piece> view = FXCollections.unmodifiableObservableList(running);

    LongWork(Background background) {
        this.background = background;
    }

    /// One piece of work under way.
    public static final class Piece {

        private static final double UNKNOWN = -1;

        private final String sentence;
        private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(UNKNOWN);
        private final AtomicBoolean told = new AtomicBoolean(true);
        private volatile double reached = UNKNOWN;
        private volatile boolean cancelled;

        private Piece(String sentence) {
            this.sentence = sentence;
        }

        /// What is being done: `Tidying the layout …`
        public String sentence() {
            return sentence;
        }

        /// From 0 to 1, or -1 while the work has not said how far it is.
        public ReadOnlyDoubleProperty done() {
            return done.getReadOnlyProperty();
        }

        /// Safe on any thread.
        public boolean isCancelled() {
            return cancelled;
        }

        /// Safe on any thread, and cheap: the window hears of the latest only.
        public void reached(double fraction) {
            reached = fraction;
            if (told.compareAndSet(true, false)) {
                Platform.runLater(() -> {
                    told.set(true);
                    done.set(reached);
                });
            }
        }
    }

    /// @param work asks the piece now and then whether it is still wanted
    /// @param receiver gets the result on the window's thread, unless it was called off
    public <R> Piece begin(String sentence, Function<Piece, R> work, Consumer<R> receiver) {
        var piece = new Piece(sentence);
        running.add(piece);
        background.apart(() -> {
            try {
                return work.apply(piece);
            } finally {
                Platform.runLater(() -> running.remove(piece));
            }
        }, result -> {
            if (!piece.isCancelled()) {
                receiver.accept(result);
            }
        });
        return piece;
    }

    /// What is under way, the latest last.
    public ObservableList<Piece> running() {
        return view;
    }

    /// Nothing comes of it from now on; it ends when it next asks.
    public void cancel(Piece piece) {
        piece.cancelled = true;
        running.remove(piece);
    }

    public void cancelAll() {
        List.copyOf(running).forEach(this::cancel);
    }
}
