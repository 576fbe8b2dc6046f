package io.architrave.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;

/// What is computed beside the window: one thread for review, cost and template, so that they never race each other, one
/// for the picture, which does not wait for them while somebody drags, one for what is only looked through, such as the
/// templates, and one for each long piece of work.
public final class Background implements AutoCloseable {

    private final ExecutorService executor = thread("architrave-background");
    private final ExecutorService pictures = thread("architrave-picture");
    private final ExecutorService aside = thread("architrave-aside");
    private final ExecutorService apart =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("architrave-work-", 1).factory());
    private final Consumer<Throwable> failure;

    /// @param failure told on the window's thread of what must not happen
    public Background(Consumer<Throwable> failure) {
        this.failure = failure;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    public <I, R> LatestOnly<I, R> latestOnly(Function<I, R> work, Consumer<LatestOnly.Answer<I, R>> receiver) {
        return new LatestOnly<>(whileOpen(executor), Platform::runLater, work, receiver, failure);
    }

    /// As [#latestOnly], on the thread of the picture.
    public <I, R> LatestOnly<I, R> latestPicture(Function<I, R> work, Consumer<LatestOnly.Answer<I, R>> receiver) {
        return new LatestOnly<>(whileOpen(pictures), Platform::runLater, work, receiver, failure);
    }

    /// What is asked for while the window goes is not done.
    private static Executor whileOpen(ExecutorService executor) {
        return task -> {
            if (!executor.isShutdown()) {
                executor.execute(task);
            }
        };
    }

    /// Runs something once and hands the result to the window.
    public <R> void once(Supplier<R> work, Consumer<R> receiver) {
        once(executor, work, receiver);
    }

    /// As [#once], on a thread that no document waits for.
    public <R> void aside(Supplier<R> work, Consumer<R> receiver) {
        once(aside, work, receiver);
    }

    /// As [#once], on a thread of its own: nothing waits for it.
    <R> void apart(Supplier<R> work, Consumer<R> receiver) {
        once(apart, work, receiver);
    }

    private <R> void once(ExecutorService executor, Supplier<R> work, Consumer<R> receiver) {
        whileOpen(executor).execute(() -> {
            try {
                var result = work.get();
                Platform.runLater(() -> receiver.accept(result));
            } catch (RuntimeException broken) {
                Platform.runLater(() -> failure.accept(broken));
            }
        });
    }

    /// Tells of what must not happen and was caught by the work itself, so that what follows it goes on.
    public void report(Throwable defect) {
        Platform.runLater(() -> failure.accept(defect));
    }

    @Override
    public void close() {
        executor.shutdownNow();
        pictures.shutdownNow();
        aside.shutdownNow();
        apart.shutdownNow();
    }
}
