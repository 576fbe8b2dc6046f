package io.architrave.scene;

import io.architrave.catalog.Catalog;
import io.architrave.layout.Router;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.text.TextMeasurer;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the picture of a diagram. A pure function: what it keeps of an earlier scene only saves work.
public final class SceneComposer {

    private final Theme theme;
    private final Draughtsman draughtsman;

    /// All that a picture is drawn with.
    ///
    /// @param placed draws what has a place of its own
    /// @param naming finds the places for the names of connections
    record Draughtsman(Looks looks, Layers layers, PlacedDrawing placed, EdgeDrawing edges, EdgeNaming naming,
            OverlayDrawing overlays, BadgeDrawing badges) {}

    /// What the next composition can start from.
    record Memory(SceneComposer composer, Composition.Outcome outcome) {}

    public SceneComposer(Catalog catalog, Theme theme, TextMeasurer measurer, Layers layers) {
        this.theme = theme;
        var looks = new Looks(catalog);
        var lettering = new Lettering(measurer, theme);
        var badges = new BadgeDrawing(lettering);
        var placed = new PlacedDrawing(
                new NodeDrawing(looks, lettering), new GroupDrawing(looks, lettering, layers),
                new NoteDrawing(lettering), badges);
        draughtsman = new Draughtsman(looks, layers, placed, new EdgeDrawing(theme),
                new EdgeNaming(lettering, layers), new OverlayDrawing(looks, lettering), badges);
    }

    public Scene compose(DiagramIndex index) {
        return compose(index, Annotations.NONE, Optional.empty());
    }

    /// @param previous an earlier scene; its figures are taken over wherever they were drawn from the same record, box
    ///     and annotations, and its routes where nothing near them changed. A scene of another composer is no help.
    public Scene compose(DiagramIndex index, Annotations annotations, Optional<Scene> previous) {
        return compose(index, annotations, previous, Router::next);
    }

    /// The picture while a gesture is under way, from the one before: only connections of what moves and those that it
    /// came to lie on are routed anew. [Scene#isSettled] tells whether [#compose] might draw another one.
    public Scene follow(DiagramIndex index, Annotations annotations, Scene previous) {
        return compose(index, annotations, Optional.of(previous), Router::follow);
    }

    private Scene compose(
            DiagramIndex index,
            Annotations annotations,
            Optional<Scene> previous,
            Composition.Rerouting rerouting) {
        var known = previous.flatMap(scene -> scene.memory()
                .filter(memory -> memory.composer == this)
                .map(Memory::outcome));
        var outcome = Composition.of(draughtsman, index, annotations, known, rerouting);
        return Scene.of(index.diagram(), theme, outcome.drawn(), new Memory(this, outcome), previous);
    }
}
