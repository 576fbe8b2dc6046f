package io.architrave.bench;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.ui.frame.Workbench;
import io.architrave.ui.platform.Preferences;
import io.architrave.ui.session.DocumentSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// How long the gallery of templates takes from a new window to its first screen of cards and to the last picture on
/// that screen, over the number of templates; and how long each template takes from being taken to the first frame that
/// shows all of it. The process has done both before.
public final class GalleryBenchmark extends Application {

    /// With two the first size paid for what the compiler had not yet seen, and the curve fell.
    private static final int WARM_UP = 6;
    private static final int MEASURED = 9;
    private static final int PULSES = 2;
    private static final int FIRST_SCREEN = 6;

    /// Pulses in which an empty document that was opened has come to rest.
    private static final int RESTING = 20;
    private static final List<Integer> SIZES = List.of(56, 112, 224, 448);

    /// The largest number of elements of each row of the second table.
    private static final List<Integer> BINS = List.of(25, 35, 50, 90);

    /// The entry: Java refuses to start an application of JavaFX from the class path by its own class.
    public static final class Start {

        private Start() {}

        /// @param arguments the file for the results
        public static void main(String[] arguments) {
            launch(GalleryBenchmark.class, arguments);
        }
    }

    private final Results results = new Results();

    /// One number of templates, shown again and again in a window of its own.
    private static final class Trial {
        private final int size;
        private final Library library;
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> cards = new ArrayList<>();
        private final List<Double> pictures = new ArrayList<>();
        private final List<Double> again = new ArrayList<>();

        Trial(int size) {
            this.size = size;
            var bundled = Library.bundled();
            var own = new ArrayList<Template>();
            var shipped = Templates.all();
            for (int i = 0; shipped.size() + own.size() < size; i++) {
                var one = shipped.get(i % shipped.size());
                own.add(new Template(one.id() + "-" + i, "X" + i, one.summary(), one.category(), one.recovery(),
                        one.parameters(), one.diagram()));
            }
            library = new Library(Optional.empty(), bundled.catalog(), bundled.prices(), List.of(), List.of(), own,
                    List.of());
        }

        boolean isDone() {
            return again.size() == WARM_UP + MEASURED;
        }

        void report(Results results) {
            results.add(figure("gallery", size, "window without cards", bare));
            results.add(figure("gallery", size, "first screen", cards));
            results.add(figure("gallery", size, "all pictures", pictures));
            results.add(figure("gallery", size, "over a document", again));
            System.out.printf("gallery %4d  window %6.1f  first screen %6.1f  p95 %6.1f  pictures %6.1f  again %6.1f%n",
                    size,
                    Results.median(measured(bare)), Results.median(measured(cards)),
                    Results.percentile(measured(cards), 95), Results.median(measured(pictures)),
                    Results.median(measured(again)));
        }
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, one -> one != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static List<Double> measured(List<Double> all) {
        return all.subList(Math.max(0, all.size() - MEASURED), all.size());
    }

    private static Results.Figure figure(String what, int size, String variant, List<Double> all) {
        var kept = what.equals("gallery") ? measured(all) : all;
        return new Results.Figure(what, size, variant, "ms", Results.median(kept), Results.percentile(kept, 95),
                kept.size());
    }

    @Override
    public void start(Stage stage) {
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(new Scene(new Pane(), 1600, 1000));
        stage.show();
        new Galleries(stage, SIZES.stream().map(Trial::new).toList()).start();
    }

    private Workbench window(Library library) {
        return new Workbench(new Nobody(Preferences.inMemory()), library);
    }

    /// A window after another, each until its cards have their pictures.
    private final class Galleries extends AnimationTimer {
        private final Stage stage;
        private final List<Trial> trials;
        private Optional<Workbench> open = Optional.empty();
        private int trial;
        private int pulses;
        private boolean shown;
        private boolean over;
        private boolean returned;
        private long begun;

        Galleries(Stage stage, List<Trial> trials) {
            this.stage = stage;
            this.trials = trials;
        }

        @Override
        public void handle(long now) {
            var current = trials.get(trial);
            open.ifPresentOrElse(window -> follow(current, window), () -> open(current));
        }

        private void open(Trial current) {
            System.gc();
            begun = System.nanoTime();
            pulses = 0;
            shown = false;
            over = false;
            returned = false;
            var window = window(current.library);
            stage.getScene().setRoot(window.root());
            open = Optional.of(window);
        }

        private double passed() {
            return (System.nanoTime() - begun) / 1e6;
        }

        private void follow(Trial current, Workbench window) {
            if (++pulses == 1 && !over) {
                current.bare.add(passed());
            }
            if (over && !returned && pulses == RESTING) {
                again(window);
            }
            var cards = window.root().lookupAll(".template-picture").stream().filter(GalleryBenchmark::isSeen).toList();
            if (cards.size() < FIRST_SCREEN) {
                return;
            }
            // The pulse after the one that has laid them out begins when that was painted.
            if (!shown) {
                shown = true;
                current.cards.add(passed());
            }
            boolean drawn = cards.stream().allMatch(card -> card instanceof Region region
                    && region.getChildrenUnmodifiable().getFirst() instanceof ImageView view
                    && view.getImage() != null);
            if (over && !returned) {
                return;
            }
            if (drawn && !over) {
                current.pictures.add(passed());
                over = true;
                pulses = 0;
                window.files().empty();
            } else if (returned && pulses >= PULSES) {
                current.again.add(passed());
                window.close();
                open = Optional.empty();
                if (current.isDone()) {
                    next(current);
                }
            }
        }

        /// The gallery over a document, in a window that has shown it before.
        private void again(Workbench window) {
            returned = true;
            pulses = 0;
            begun = System.nanoTime();
            window.actions().stream()
                    .filter(action -> action.id().equals("file.open.start"))
                    .forEach(action -> action.run().run());
        }

        private void next(Trial current) {
            current.report(results);
            if (++trial == trials.size()) {
                stop();
                new Openings(stage).start();
            }
        }
    }

    /// Each template taken as by its button out of a gallery that has come to rest; two rounds, of which the second counts.
    private final class Openings extends AnimationTimer {
        private final Workbench window = window(Library.bundled());
        private final List<Template> templates = Templates.all();
        private final Map<Integer, List<Double>> shown = new TreeMap<>();
        private final Map<Integer, List<Double>> read = new TreeMap<>();
        private Optional<DocumentSession> open = Optional.empty();
        private int next;
        private int pulses;
        private int rested;
        private long taken;
        private boolean counted;

        Openings(Stage stage) {
            stage.getScene().setRoot(window.root());
        }

        @Override
        public void handle(long now) {
            open.ifPresentOrElse(this::follow, this::rest);
        }

        /// What was left over by the one before is not this one's.
        private void rest() {
            if (++rested == RESTING) {
                System.gc();
            } else if (rested > RESTING) {
                rested = 0;
                take();
            }
        }

        private Template current() {
            return templates.get(next % templates.size());
        }

        private boolean counts() {
            return next >= templates.size();
        }

        private int bin() {
            int size = current().diagram().elements().size();
            return BINS.stream().filter(most -> size <= most).findFirst().orElse(BINS.getLast());
        }

        private void take() {
            long before = System.nanoTime();
            Templates.find(current().id());
            if (counts()) {
                read.computeIfAbsent(bin(), _ -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
            }
            pulses = 0;
            counted = false;
            taken = System.nanoTime();
            open = Optional.of(window.open(
                    TemplateFacts.made(current(), Map.of(), UnaryOperator.identity()), Optional.empty()));
        }

        private void follow(DocumentSession session) {
            if (session.scene().get().bounds().width() > 0 && ++pulses == PULSES && !counted) {
                counted = true;
                if (counts()) {
                    shown.computeIfAbsent(bin(), _ -> new ArrayList<>()).add((System.nanoTime() - taken) / 1e6);
                }
            }
            if (counted && session.isCurrent(session.assessment().get())) {
                window.actions().stream()
                        .filter(action -> action.id().equals("file.close.close"))
                        .forEach(action -> action.run().run());
                open = Optional.empty();
                if (++next == 2 * templates.size()) {
                    finish();
                }
            }
        }

        private void finish() {
            stop();
            shown.forEach((most, all) -> {
                results.add(figure("template", most, "first full frame", all));
                results.add(figure("template", most, "file read", read.get(most)));
                System.out.printf("template of at most %d  first full frame %6.1f  p95 %6.1f  read %6.1f%n", most,
                        Results.median(all), Results.percentile(all, 95), Results.median(read.get(most)));
            });
            results.write(Path.of(getParameters().getRaw().getFirst()));
            window.background().close();
            Platform.exit();
        }
    }
}
