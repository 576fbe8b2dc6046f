package io.architrave.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Starts a program with a window and hears from JavaFX's own log of its pulses when it has painted.
///
/// @param first from the start of the process to the end of the first painted frame, in ms
/// @param settled to the end of the last one, after which nothing more was painted
record FirstFrame(double first, double settled) {

    /// What makes JavaFX say each pulse on standard error as it ends.
    static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
            "-Djavafx.pulseLogger=true", "-Djavafx.pulseLogger.threshold=0");

    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(900);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    static FirstFrame of(ProcessBuilder command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = command.redirectErrorStream(true).start();
        var first = new AtomicLong();
        var last = new AtomicLong();
        var reader = Thread.ofPlatform().daemon().start(() -> listen(process, first, last));
        while (process.isAlive() && System.nanoTime() - start < PATIENCE
                && (last.get() == 0 || System.nanoTime() - last.get() < QUIET)) {
            Thread.sleep(5);
        }
        process.destroy();
        process.waitFor();
        reader.join();
        if (last.get() == 0) {
            throw new IllegalStateException("nothing was painted by " + command.command());
        }
        return new FirstFrame((first.get() - start) / 1e6, (last.get() - start) / 1e6);
    }

    /// A pulse is told in several lines that are written together; only one that painted counts.
    private static void listen(Process process, AtomicLong first, AtomicLong last) {
        try (var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith("Painting")) {
                    long now = System.nanoTime();
                    first.compareAndSet(0, now);
                    last.set(now);
                }
            }
        } catch (IOException _) {
            // The process was ended while it spoke.
        }
    }
}
