package io.architrave.bench;

import io.architrave.document.DocumentFile;
import io.architrave.document.Reading;
import io.architrave.ui.frame.Workbench;
import io.architrave.ui.platform.Preferences;
import io.architrave.ui.session.DocumentSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// How long the real window takes from a file that was chosen to the first frame that shows all of it, in a process that
/// has opened others before; and how much memory the document holds then, once it is reviewed and priced.
public final class OpeningBenchmark extends Application {

    private static final int WARM_UP = 3;
    private static final int MEASURED = 9;

    /// A pulse that paints what has come is followed by one that cannot begin before that was rendered.
    private static final int PULSES = 2;

    /// The entry: Java refuses to start an application of JavaFX from the class path by its own class.
    public static final class Start {

        private Start() {}

        /// @param arguments the file for the results, then the sizes
        public static void main(String[] arguments) {
            launch(OpeningBenchmark.class, arguments);
        }
    }

    private final Results results = new Results();
    private final List<Trial> trials = new ArrayList<>();

    /// One size, opened again and again.
    private static final class Trial {
        private final int size;
        private final Path file;
        private final List<Double> read = new ArrayList<>();
        private final List<Double> shown = new ArrayList<>();
        private final List<Double> heap = new ArrayList<>();
        private final List<Double> without = new ArrayList<>();

        Trial(int size) throws IOException {
            this.size = size;
            file = Files.createTempFile("city-" + size + "-", ".architrave");
            DocumentFile.save(City.of(size), file);
        }

        boolean isDone() {
            return shown.size() == WARM_UP + MEASURED;
        }

        void report(Results results) {
            results.add(figure("first full frame", "ms", shown));
            results.add(figure("file read", "ms", read));
            results.add(figure("heap", "MB", heap));
            results.add(figure("heap without it", "MB", without));
            System.out.printf("open %6d  first full frame %7.1f  p95 %7.1f  file read %6.1f  heap %6.1f of %6.1f%n",
                    size, Results.median(measured(shown)), Results.percentile(measured(shown), 95),
                    Results.median(measured(read)), Results.median(measured(heap)),
                    Results.median(measured(without)));
        }

        private Results.Figure figure(String variant, String unit, List<Double> all) {
            var kept = measured(all);
            return new Results.Figure("opening", size, variant, unit, Results.median(kept),
                    Results.percentile(kept, 95), kept.size());
        }

        private static List<Double> measured(List<Double> all) {
            return all.subList(all.size() - MEASURED, all.size());
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        var arguments = getParameters().getRaw();
        for (var size : arguments.subList(1, arguments.size())) {
            trials.add(new Trial(Integer.parseInt(size)));
        }
        var workbench = new Workbench(new Nobody(Preferences.inMemory()));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(workbench.root(), 1600, 1000));
        stage.show();
        new Run(workbench, Path.of(arguments.getFirst())).start();
    }

    /// Opens, waits for the frame and for the assessment, closes, and begins again.
    private final class Run extends AnimationTimer {
        private final Workbench workbench;
        private final Path file;
        private Optional<DocumentSession> open = Optional.empty();
        private int trial;
        private int pulses;
        private long chosen;

        Run(Workbench workbench, Path file) {
            this.workbench = workbench;
            this.file = file;
        }

        @Override
        public void handle(long now) {
            var current = trials.get(trial);
            open.ifPresentOrElse(session -> follow(current, session), () -> open(current));
        }

        private void open(Trial current) {
            current.without.add(liveHeap());
            pulses = 0;
            chosen = System.nanoTime();
            if (!(DocumentFile.open(current.file) instanceof Reading.Opened opened)) {
                throw new IllegalStateException("cannot read " + current.file);
            }
            current.read.add((System.nanoTime() - chosen) / 1e6);
            open = Optional.of(workbench.open(opened.diagram(), Optional.of(current.file)));
        }

        private void follow(Trial current, DocumentSession session) {
            if (session.scene().get().figure(City.LANDMARK).isPresent() && ++pulses == PULSES) {
                current.shown.add((System.nanoTime() - chosen) / 1e6);
            }
            // The picture of the findings is the last thing to come.
            if (pulses > 10 * PULSES && session.isCurrent(session.assessment().get())) {
                close(current);
            }
        }

        private void close(Trial current) {
            current.heap.add(liveHeap());
            workbench.actions().stream()
                    .filter(action -> action.id().equals("file.close.close"))
                    .forEach(action -> action.run().run());
            open = Optional.empty();
            if (current.isDone()) {
                current.report(results);
                if (++trial == trials.size()) {
                    finish();
                }
            }
        }

        private void finish() {
            stop();
            results.write(file);
            workbench.background().close();
            trials.forEach(one -> one.file.toFile().delete());
            Platform.exit();
        }
    }

    /// What is left after everything that nobody refers to was collected, in MB.
    private static double liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
