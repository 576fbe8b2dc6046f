package io.architrave.bench;

import io.architrave.library.Library;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.canvas.Fonts;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Look;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// How long a frame of the real canvas takes while somebody drags, pans and zooms: from one pulse to the next at full
/// speed, which is the time of the window's thread and of the renderer together. Runs of frames alternate with as many of
/// a canvas of the same size that is filled with white, the least that any picture costs here.
///
/// Input is what a mouse would send, so that each drag goes through the tools, a transaction and its previews.
public final class FrameBenchmark extends Application {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 600;
    /// Frames between two changes from canvas to floor, and how many after each change count for nothing.
    private static final int RUN = 100;
    private static final int SETTLING = 10;

    enum Phase {
        DRAG,
        PAN,
        PAN_ALL_IN_VIEW,
        ZOOM_SWEEP;

        String title() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// The entry: Java refuses to start an application of JavaFX from the class path by its own class.
    public static final class Start {

        private Start() {}

        /// @param arguments the file for the results, then the sizes
        public static void main(String[] arguments) {
            launch(FrameBenchmark.class, arguments);
        }
    }

    private final Results results = new Results();
    private final List<Trial> trials = new ArrayList<>();
    private final Canvas floor = new Canvas(WIDTH, HEIGHT);
    private final Background background = new Background(failure -> {
        failure.printStackTrace();
        System.exit(1);
    });

    /// One phase at one size, and what came of it.
    private final class Trial {
        private final Phase phase;
        private final int size;
        private final DocumentSession session;
        private final CanvasView canvas;
        private final List<Double> frames = new ArrayList<>();
        private final List<Double> floors = new ArrayList<>();
        private Object shown = "";
        private int pictures;
        private int steps;

        Trial(Phase phase, int size, DocumentSession session, CanvasView canvas) {
            this.phase = phase;
            this.size = size;
            this.session = session;
            this.canvas = canvas;
        }

        boolean isDone() {
            return frames.size() >= MEASURED && floors.size() >= MEASURED;
        }

        void step() {
            int at = steps++;
            switch (phase) {
                case DRAG -> drag(at);
                case PAN -> pan(at, 1);
                case PAN_ALL_IN_VIEW -> pan(at, 0);
                case ZOOM_SWEEP -> zoom(at);
            }
        }

        /// Round a circle in the place where the element stands, as a hand does that looks for the best spot.
        private void drag(int at) {
            if (at == 0) {
                var box = DiagramIndex.of(session.diagram().get()).boxes(GRABBED).getFirst();
                session.editor().look(session.editor().viewport().zoomedTo(1).centredOn(box.centre()));
                grip = session.editor().viewport().toCanvas(middleOfIcon(box));
                mouse(MouseEvent.MOUSE_PRESSED, grip);
            }
            double angle = at * 0.1;
            mouse(MouseEvent.MOUSE_DRAGGED,
                    new Point(grip.x() + 24 * Math.sin(angle), grip.y() + 20 * (1 - Math.cos(angle))));
        }

        private Point grip = new Point(0, 0);

        private static Point middleOfIcon(Box box) {
            return new Point(box.centre().x(), box.y() + 32);
        }

        /// @param scale 0 for one that shows everything
        private void pan(int at, double scale) {
            if (at == 0) {
                canvas.zoomToFit();
                if (scale > 0) {
                    session.editor().look(session.editor().viewport().zoomedTo(scale));
                }
            }
            double way = at / 150 % 2 == 0 ? 12 : -12;
            scroll(way, way / 2, false);
        }

        /// From far to near and back, over the middle.
        private void zoom(int at) {
            if (at == 0) {
                canvas.zoomToFit();
            }
            scroll(0, at / 60 % 2 == 0 ? 30 : -30, true);
        }

        void end() {
            if (phase == Phase.DRAG) {
                mouse(MouseEvent.MOUSE_RELEASED, grip);
            }
        }

        private void mouse(EventType<MouseEvent> type, Point at) {
            boolean down = type != MouseEvent.MOUSE_RELEASED;
            Event.fireEvent(canvas, new MouseEvent(type, at.x(), at.y(), at.x(), at.y(), MouseButton.PRIMARY, 1,
                    false, false, false, false, down, false, false, false, false, false, null));
        }

        private void scroll(double dx, double dy, boolean shortcut) {
            Event.fireEvent(canvas, new ScrollEvent(ScrollEvent.SCROLL, WIDTH / 2.0, HEIGHT / 2.0, WIDTH / 2.0,
                    HEIGHT / 2.0, false, shortcut, false, shortcut, false, false, dx, dy, dx, dy,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
        }

        void count() {
            var now = session.scene().get();
            pictures += now == shown ? 0 : 1;
            shown = now;
        }

        void report() {
            var name = phase.title();
            results.add(new Results.Figure(name, size, "canvas", "ms", Results.median(frames),
                    Results.percentile(frames, 95), frames.size()));
            results.add(new Results.Figure(name, size, "white fill", "ms", Results.median(floors),
                    Results.percentile(floors, 95), floors.size()));
            if (phase == Phase.DRAG) {
                double each = frames.stream().mapToDouble(Double::doubleValue).sum() / Math.max(1, pictures);
                results.add(new Results.Figure(name, size, "time a new picture", "ms", each, each, pictures));
            }
            System.out.printf("%-16s %6d  median %6.2f  p95 %6.2f  floor %6.2f%n", name, size, Results.median(frames),
                    Results.percentile(frames, 95), Results.median(floors));
        }
    }

    /// A node that stands in two subnets of the first workload, with connections on both sides.
    private static final ElementId GRABBED = City.LANDMARK;

    @Override
    public void start(Stage stage) {
        Fonts.install();
        var arguments = getParameters().getRaw();
        var root = new StackPane(floor);
        for (var size : arguments.subList(1, arguments.size())) {
            var session = new DocumentSession(
                    City.of(Integer.parseInt(size)), Optional.empty(), Library.bundled(), Look.LIGHT, background);
            var canvas = new CanvasView(session);
            canvas.setVisible(false);
            root.getChildren().add(canvas);
            for (var phase : Phase.values()) {
                trials.add(new Trial(phase, Integer.parseInt(size), session, canvas));
            }
        }
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.show();
        new Run(Path.of(arguments.getFirst())).start();
    }

    /// Steps once a pulse; a frame is the time from one step to the next.
    private final class Run extends AnimationTimer {
        private final Path file;
        private int trial;
        private int frame;
        private long before;
        private boolean white;

        Run(Path file) {
            this.file = file;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            var current = trials.get(trial);
            if (!isReady()) {
                return;
            }
            if (frame == 0) {
                current.canvas.setVisible(true);
            } else if (frame > WARM_UP && (frame - WARM_UP) % RUN > SETTLING) {
                keep(current, (time - before) / 1e6);
            }
            if (current.isDone()) {
                finish(current);
                return;
            }
            if (frame >= WARM_UP && (frame - WARM_UP) % RUN == 0) {
                white = frame > WARM_UP && !white;
                current.canvas.setVisible(!white);
                floor.setVisible(white);
            }
            if (white) {
                floor.getGraphicsContext2D().setFill(Color.WHITE);
                floor.getGraphicsContext2D().fillRect(0, 0, WIDTH, HEIGHT);
            } else {
                current.step();
            }
            frame++;
            before = time;
        }

        /// A large diagram is drawn, reviewed and priced beside the window, which opens before.
        private boolean isReady() {
            return frame > 0 || trials.stream().map(one -> one.session).distinct()
                    .allMatch(session -> session.scene().get().figure(GRABBED).isPresent()
                            && session.isCurrent(session.assessment().get()));
        }

        private void keep(Trial current, double milliseconds) {
            var frames = white ? current.floors : current.frames;
            if (frames.size() < MEASURED) {
                frames.add(milliseconds);
                if (!white) {
                    current.count();
                }
            }
        }

        private void finish(Trial current) {
            current.end();
            current.canvas.setVisible(false);
            current.report();
            frame = 0;
            white = false;
            if (++trial == trials.size()) {
                stop();
                results.write(file);
                background.close();
                Platform.exit();
            }
        }
    }
}
