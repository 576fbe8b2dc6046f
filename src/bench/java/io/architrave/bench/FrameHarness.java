package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.model.Point;
import io.architrave.tool.Input;
import io.architrave.tool.Modifiers;
import io.architrave.tool.Viewport;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.canvas.Fonts;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/// How long a frame takes while somebody pans, zooms and drags in the real canvas: 1600 by 1000 pixels, software rendering,
/// pulses as fast as they come. Each gesture is measured in blocks of frames in turn with blocks that only fill the
/// canvas with white, so that what else the machine does falls on both.
///
/// A frame is the time from one pulse to the next, rendering included. Printed as a Markdown table: median and 95th
/// percentile, in milliseconds.
public final class FrameHarness extends Application {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int WARM_UP = 100;
    private static final int MEASURED = 600;
    private static final int BLOCK = 50;

    private final Canvas floor = new Canvas(WIDTH, HEIGHT);
    private final StackPane root = new StackPane();
    private boolean started;

    /// A gesture: what is done before, in each frame, and after.
    private record Gesture(String name, Runnable begin, IntConsumer step, Runnable end) {}

    private record Task(int size, Gesture gesture) {}

    @Override
    public void start(Stage stage) {
        Fonts.install();
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.show();
        System.out.println("| elements | gesture | median ms | p95 ms | white fill, median | p95 |");
        System.out.println("|---|---|---|---|---|---|");
        var sizes = new ArrayList<>(getParameters().getRaw().stream().map(Integer::valueOf).toList());
        nextSize(sizes);
    }

    private void nextSize(List<Integer> sizes) {
        if (sizes.isEmpty()) {
            Platform.exit();
            return;
        }
        int size = sizes.removeFirst();
        var background = new Background(Throwable::printStackTrace);
        var session = new DocumentSession(City.of(size), Optional.empty(), Catalog.bundled(), Look.LIGHT, background);
        var canvas = new CanvasView(session);
        root.getChildren().setAll(canvas, floor);
        root.layout();
        var tasks = new ArrayList<Task>();
        gestures(session, canvas).forEach(gesture -> tasks.add(new Task(size, gesture)));
        Runnable go = () -> nextTask(tasks, () -> {
            background.close();
            nextSize(sizes);
        });
        if (session.scene().get().source() == session.store().current()) {
            go.run();
        } else {
            started = false;
            // A large scene is composed in the background; the first frame counts from when it is there.
            session.scene().subscribe(scene -> {
                if (scene.source() == session.store().current() && !started) {
                    started = true;
                    Platform.runLater(go);
                }
            });
        }
    }

    private void nextTask(List<Task> tasks, Runnable done) {
        if (tasks.isEmpty()) {
            done.run();
            return;
        }
        var task = tasks.removeFirst();
        new Run(task, () -> nextTask(tasks, done)).start();
    }

    private static List<Gesture> gestures(DocumentSession session, CanvasView canvas) {
        var editor = session.editor();
        Runnable nothing = () -> {};
        var at = session.store().current().nodes()
                .filter(node -> node.parent().isPresent() && node.spans().isEmpty())
                .flatMap(node -> editor.index().box(node.id()).stream())
                .findFirst()
                .orElseThrow()
                .centre();
        Runnable home = () -> editor.look(new Viewport(0, 0, 1, WIDTH, HEIGHT));
        return List.of(
                new Gesture("pan at 100 %", home, frame -> editor.look(editor.viewport().panned(frame % 200 < 100 ? 9 : -9, 3)), nothing),
                new Gesture("pan at 50 %", () -> editor.look(new Viewport(0, 0, 0.5, WIDTH, HEIGHT)),
                        frame -> editor.look(editor.viewport().panned(frame % 200 < 100 ? 18 : -18, 6)), nothing),
                new Gesture("pan, everything shown", canvas::zoomToFit,
                        frame -> editor.look(editor.viewport().panned(frame % 2 == 0 ? 20 : -20, 0)), nothing),
                new Gesture("zoom sweep", home,
                        frame -> editor.look(editor.viewport().zoomedAt(at, frame % 120 < 60 ? 0.96 : 1 / 0.96)), nothing),
                new Gesture("drag at 100 %", () -> {
                            home.run();
                            press(session, at);
                        },
                        frame -> editor.handle(new Input.Drag(at.plus(frame % 40, frame % 24), Modifiers.NONE)),
                        () -> editor.handle(new Input.Cancel())),
                new Gesture("drag, everything shown", () -> {
                            canvas.zoomToFit();
                            press(session, at);
                        },
                        frame -> editor.handle(new Input.Drag(at.plus(frame % 40 * 8, frame % 24 * 8), Modifiers.NONE)),
                        () -> editor.handle(new Input.Cancel())));
    }

    private static void press(DocumentSession session, Point at) {
        session.editor().handle(new Input.Press(at, Input.Button.PRIMARY, Modifiers.NONE));
    }

    /// Blocks of a gesture and blocks of white in turn, until there are enough of both.
    private final class Run extends AnimationTimer {
        private final Task task;
        private final Runnable done;
        private final double[] gesture = new double[MEASURED];
        private final double[] white = new double[MEASURED];
        private int gestures = -WARM_UP;
        private int whites = -WARM_UP;
        private int inBlock;
        private boolean onWhite;
        private long last;
        private int shade;

        Run(Task task, Runnable done) {
            this.task = task;
            this.done = done;
            task.gesture.begin().run();
            floor.setVisible(false);
        }

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            // The first frame of a block still belongs to the block before.
            if (inBlock > 0) {
                record((now - last) / 1e6);
            }
            last = now;
            if (gestures >= MEASURED && whites >= MEASURED) {
                stop();
                task.gesture.end().run();
                report();
                Platform.runLater(done);
                return;
            }
            if (++inBlock > BLOCK) {
                inBlock = 0;
                onWhite = !onWhite;
                floor.setVisible(onWhite);
            }
            if (onWhite) {
                var graphics = floor.getGraphicsContext2D();
                graphics.setFill(shade++ % 2 == 0 ? Color.WHITE : Color.gray(0.99));
                graphics.fillRect(0, 0, WIDTH, HEIGHT);
            } else {
                task.gesture.step().accept(gestures + WARM_UP);
            }
        }

        private void record(double milliseconds) {
            if (onWhite) {
                if (whites >= 0 && whites < MEASURED) {
                    white[whites] = milliseconds;
                }
                whites++;
            } else {
                if (gestures >= 0 && gestures < MEASURED) {
                    gesture[gestures] = milliseconds;
                }
                gestures++;
            }
        }

        private void report() {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.1f | %.1f | %.1f |%n",
                    task.size,
                    task.gesture.name(),
                    percentile(gesture, 0.5),
                    percentile(gesture, 0.95),
                    percentile(white, 0.5),
                    percentile(white, 0.95));
        }
    }

    private static double percentile(double[] values, double share) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
