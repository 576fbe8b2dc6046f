package io.architrave.ui.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/// One thread for whatever is computed beside the window, so that review, cost and template never race each other.
public final class Background implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("architrave-background").factory());
    private final Consumer<Throwable> failure;

    /// @param failure told on the window's thread of what must not happen
    public Background(Consumer<Throwable> failure) {
        this.failure = failure;
    }

    public Executor executor() {
        return executor;
    }

    public <I, R> LatestOnly<I, R> latestOnly(Function<I, R> work, Consumer<LatestOnly.Answer<I, R>> receiver) {
        return new LatestOnly<>(executor, Platform::runLater, work, receiver, failure);
    }

    /// Runs something once and hands the result to the window.
    public <R> void once(java.util.function.Supplier<R> work, Consumer<R> receiver) {
        executor.execute(() -> {
            try {
                var result = work.get();
                Platform.runLater(() -> receiver.accept(result));
            } catch (RuntimeException broken) {
                Platform.runLater(() -> failure.accept(broken));
            }
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
