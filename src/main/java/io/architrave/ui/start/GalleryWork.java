package io.architrave.ui.start;

import io.architrave.exchange.Thumbnail;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Draws, prices and reviews templates one after the other beside the window: first the pictures of those that are on
/// the screen, then their figures, then the figures of all others, which the filter by cost needs. Pictures are kept
/// until the look or the screen changes. All but the work itself happens on the window's thread.
final class GalleryWork {

    static final int WIDTH = 304;
    static final int HEIGHT = 176;

    private final Library library;
    private final Background background;
    private final Map<GalleryEntry, BooleanSupplier> wanted = new LinkedHashMap<>();
    private final Deque<GalleryEntry> unpriced = new ArrayDeque<>();
    private List<GalleryEntry> all = List.of();
    private Look look = Look.LIGHT;
    private double density = 1;
    private Optional<Thumbnail> painter = Optional.empty();
    private boolean busy;
    private boolean active;
    private Runnable onFacts = () -> {};

    GalleryWork(Library library, Background background) {
        this.library = library;
        this.background = background;
    }

    /// @param run after each template that has got its figures
    void onFacts(Runnable run) {
        onFacts = run;
    }

    void begin(List<GalleryEntry> entries) {
        all = entries;
        unpriced.addAll(entries);
        goOn();
    }

    /// How many have no figures yet.
    int left() {
        return unpriced.size();
    }

    /// Pictures in another look, or for a screen of another density, are drawn anew as they are wanted.
    void show(Look chosen, double pixels) {
        if (chosen != look || pixels != density || painter.isEmpty()) {
            look = chosen;
            density = pixels;
            painter = Optional.of(new Thumbnail(library.catalog(), chosen.theme()));
            all.forEach(entry -> entry.picture().set(Optional.empty()));
            goOn();
        }
    }

    /// Nothing is begun while nobody sees the gallery.
    void activate(boolean seen) {
        active = seen;
        goOn();
    }

    /// A card has been filled with it.
    ///
    /// @param onScreen whether that card is seen now; the flow of cells fills others to measure them
    void want(GalleryEntry entry, BooleanSupplier onScreen) {
        if (entry.picture().get().isEmpty() || entry.facts().get().isEmpty()) {
            wanted.put(entry, onScreen);
            // A card that is being filled stands nowhere yet.
            Platform.runLater(this::goOn);
        }
    }

    /// Its card is gone from the screen: others come first.
    void leave(GalleryEntry entry) {
        wanted.remove(entry);
    }

    private void goOn() {
        if (busy || !active || painter.isEmpty()) {
            return;
        }
        var picture = seen(entry -> entry.picture().get().isEmpty());
        if (picture.isPresent()) {
            draw(picture.get());
            return;
        }
        seen(entry -> entry.facts().get().isEmpty()).or(() -> Optional.ofNullable(unpriced.peek()))
                .ifPresent(this::price);
    }

    private Optional<GalleryEntry> seen(Predicate<GalleryEntry> lacking) {
        return wanted.entrySet().stream()
                .filter(want -> lacking.test(want.getKey()) && want.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void draw(GalleryEntry entry) {
        busy = true;
        var by = painter.orElseThrow();
        int width = (int) Math.ceil(WIDTH * density);
        int height = (int) Math.ceil(HEIGHT * density);
        background.aside(attempt(() -> by.paint(entry.made(), width, height)), image -> {
            busy = false;
            if (painter.filter(now -> now == by).isPresent()) {
                image.ifPresentOrElse(
                        painted -> entry.picture().set(Optional.of(image(painted))), () -> wanted.remove(entry));
            }
            goOn();
        });
    }

    /// One template that cannot be drawn or priced must not keep the others from it.
    private <R> Supplier<Optional<R>> attempt(Supplier<R> work) {
        return () -> {
            try {
                return Optional.of(work.get());
            } catch (RuntimeException broken) {
                background.report(broken);
                return Optional.empty();
            }
        };
    }

    private static Image image(BufferedImage painted) {
        var pixels = ((DataBufferInt) painted.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xFF000000;
        }
        return new WritableImage(new PixelBuffer<>(painted.getWidth(), painted.getHeight(), IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance()));
    }

    private void price(GalleryEntry entry) {
        busy = true;
        background.aside(attempt(() -> TemplateFacts.of(entry.made(), library)), facts -> {
            busy = false;
            unpriced.remove(entry);
            wanted.remove(entry);
            entry.facts().set(facts);
            onFacts.run();
            goOn();
        });
    }
}
