package io.architrave.ui.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// Computes something from the newest input only: while one computation runs, of all that come in after it just the last
/// waits. Answers arrive on the window's thread, each with the input that it was computed from.
///
/// @param <I> an immutable input, told apart by identity
/// @param <R> the result
public final class LatestOnly<I, R> {

    private final Executor background;
    private final Executor window;
    private final Function<I, R> work;
    private final Consumer<Answer<I, R>> receiver;
    private final Consumer<Throwable> failure;
    private final AtomicReference<Optional<I>> waiting = new AtomicReference<>(Optional.empty());

    /// @param input what it was computed from: show the result only while this is still what is on the screen
    public record Answer<I, R>(I input, R result) {}

    /// @param background runs one computation at a time
    /// @param window hands the answer to the thread that owns the views
    public LatestOnly(
            Executor background,
            Executor window,
            Function<I, R> work,
            Consumer<Answer<I, R>> receiver,
            Consumer<Throwable> failure) {
        this.background = background;
        this.window = window;
        this.work = work;
        this.receiver = receiver;
        this.failure = failure;
    }

    public void request(I input) {
        if (waiting.getAndSet(Optional.of(input)).isEmpty()) {
            background.execute(this::run);
        }
    }

    private void run() {
        waiting.getAndSet(Optional.empty()).ifPresent(input -> {
            try {
                var result = work.apply(input);
                window.execute(() -> receiver.accept(new Answer<>(input, result)));
            } catch (RuntimeException broken) {
                window.execute(() -> failure.accept(broken));
            }
        });
    }
}
