package io.architrave.scene;

import io.architrave.catalog.Catalog;
import io.architrave.layout.Obstacle;
import io.architrave.layout.Router;
import io.architrave.layout.Terrain;
import io.architrave.model.Box;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.scene.text.TextMeasurer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the picture of a diagram. A pure function: what it keeps of an earlier scene only saves work.
public final class SceneComposer {

    private final Looks looks;
    private final Layers layers;
    private final Theme theme;
    private final NodeDrawing nodes;
    private final GroupDrawing groups;
    private final NoteDrawing notes;
    private final EdgeDrawing edges;
    private final BadgeDrawing badges;
    private final EdgeNaming naming;
    private final OverlayDrawing overlays;

    /// What the next composition can start from.
    record Memory(
            SceneComposer composer, Map<ElementId, Basis.Drawn> drawn, Router router, AddressSigns addresses) {}

    public SceneComposer(Catalog catalog, Theme theme, TextMeasurer measurer, Layers layers) {
        this.looks = new Looks(catalog);
        this.layers = layers;
        this.theme = theme;
        var lettering = new Lettering(measurer, theme);
        nodes = new NodeDrawing(looks, lettering);
        groups = new GroupDrawing(looks, lettering, layers);
        notes = new NoteDrawing(lettering);
        edges = new EdgeDrawing(theme);
        badges = new BadgeDrawing(lettering);
        naming = new EdgeNaming(lettering, layers);
        overlays = new OverlayDrawing(looks, lettering);
    }

    public Scene compose(DiagramIndex index) {
        return compose(index, Annotations.NONE, Optional.empty());
    }

    /// @param previous an earlier scene; its figures are taken over wherever they were drawn from the same record, box
    ///     and annotations, and its routes where nothing near them changed. A scene of another composer is no help.
    public Scene compose(DiagramIndex index, Annotations annotations, Optional<Scene> previous) {
        var memory = previous.flatMap(Scene::memory).filter(earlier -> earlier.composer == this);
        var composition = new Composition(index, annotations, memory);
        composition.drawPlaced();
        composition.drawOverlays();
        composition.drawEdges();
        return composition.scene();
    }

    private final class Composition {
        private final DiagramIndex index;
        private final Annotations annotations;
        private final Optional<Memory> memory;
        private final Map<ElementId, Spot> spots;
        private final AddressSigns addresses;
        private final Map<ElementId, Basis.Drawn> drawn = new LinkedHashMap<>();
        private Optional<Router> router = Optional.empty();

        Composition(DiagramIndex index, Annotations annotations, Optional<Memory> memory) {
            this.index = index;
            this.annotations = annotations;
            this.memory = memory;
            this.spots = Spot.all(index);
            this.addresses = AddressSigns.of(index, memory.map(Memory::addresses));
        }

        void drawPlaced() {
            for (var spot : spots.values()) {
                if (!(spot.element() instanceof Group group) || !isOverlay(group)) {
                    boolean banded = spot.boxes().size() > 1 && isBand(spot);
                    var about = about(spot.element());
                    var basis = new Basis(
                            spot.element(), spot.depth(), spot.boxes(), about, banded, Optional.empty(),
                            Optional.empty());
                    keep(basis, () -> drawPlaced(basis));
                }
            }
        }

        private boolean isOverlay(Group group) {
            return looks.group(group).overlay();
        }

        private Annotations.About about(Element element) {
            boolean pinned = index.diagram().layoutOf(element.id()).pinned();
            return annotations.about(element.id(), layers, pinned)
                    .with(layers.cidrs() ? addresses.of(element.id()) : Optional.empty());
        }

        /// Draws unless the same was drawn before.
        private void keep(Basis basis, java.util.function.Supplier<Basis.Drawn> draw) {
            var id = basis.element().id();
            var before = memory.map(earlier -> earlier.drawn.get(id)).filter(kept -> kept.basis().isSameAs(basis));
            drawn.put(id, before.orElseGet(draw));
        }

        private Basis.Drawn drawPlaced(Basis basis) {
            return switch (basis.element()) {
                case Node node -> drawNode(node, basis);
                case Group group -> drawGroup(group, basis);
                case Note note -> {
                    var box = basis.boxes().getFirst();
                    yield drawn(basis, notes.draw(note, box), box,
                            List.of(new Obstacle(note.id(), box, Obstacle.Kind.SOLID)));
                }
                default -> throw new IllegalStateException("not placed: " + basis.element().id());
            };
        }

        private Basis.Drawn drawNode(Node node, Basis basis) {
            var drawables = nodes.draw(node, basis.boxes(), basis.banded());
            var obstacles = new ArrayList<Obstacle>();
            for (var drawable : drawables) {
                switch (drawable.part()) {
                    case NODE_PICTURE, NODE_LABEL ->
                            obstacles.add(new Obstacle(node.id(), drawable.bounds(), Obstacle.Kind.SOLID));
                    case BAND -> obstacles.add(new Obstacle(node.id(), drawable.bounds(), Obstacle.Kind.SOFT));
                    default -> {
                    }
                }
            }
            return drawn(basis, drawables, NodeDrawing.icon(basis.boxes().getFirst()), obstacles);
        }

        private Basis.Drawn drawGroup(Group group, Basis basis) {
            var box = basis.boxes().getFirst();
            var drawables = groups.draw(group, box, basis.about().addresses());
            var obstacles = drawables.stream()
                    .map(drawable -> drawable.part() == Part.GROUP_FRAME
                            ? new Obstacle(group.id(), box, Obstacle.Kind.BORDER)
                            : new Obstacle(group.id(), drawable.bounds(), Obstacle.Kind.SOFT))
                    .toList();
            var corners = new Box(box.x() + 12, box.y() + 12, box.width() - 24, box.height() - 24);
            return drawn(basis, drawables, corners, obstacles);
        }

        private Basis.Drawn drawn(Basis basis, List<Drawable> drawables, Box corners, List<Obstacle> obstacles) {
            var all = new ArrayList<>(drawables);
            all.addAll(badges.draw(basis.element().id(), basis.about(), corners));
            return new Basis.Drawn(
                    basis, new Figure(basis.element(), basis.depth(), basis.boxes(), all), obstacles);
        }

        /// A band is drawn where the places line up and nothing else stands in it.
        private boolean isBand(Spot spot) {
            if (!NodeDrawing.linesUp(spot.boxes())) {
                return false;
            }
            var band = NodeDrawing.bandBox(spot.boxes());
            return index.places(spot.element().id()).stream()
                    .flatMap(index::nodesStandingIn)
                    .filter(other -> !other.id().equals(spot.element().id()))
                    .map(other -> spots.get(other.id()))
                    .filter(java.util.Objects::nonNull)
                    .flatMap(other -> other.boxes().stream())
                    .noneMatch(band::intersects);
        }

        void drawOverlays() {
            var members = layers.securityGroups() ? overlays.members(index) : Map.<ElementId, List<Node>>of();
            members.forEach((id, of) -> {
                var frames = overlays.frames(id, of, index, drawn);
                if (!frames.isEmpty()) {
                    var group = index.diagram().group(id).orElseThrow();
                    var basis = new Basis(
                            group, 0, frames, about(group), false, Optional.empty(), Optional.empty());
                    keep(basis, () -> drawn(
                            basis, overlays.draw(group, frames), frames.getFirst().grown(-4), List.of()));
                }
            });
            spots.values().stream()
                    .filter(spot -> spot.element() instanceof Group group
                            && isOverlay(group)
                            && layers.securityGroups()
                            && !drawn.containsKey(group.id()))
                    .toList()
                    .forEach(spot -> keep(
                            new Basis(spot.element(), spot.depth(), spot.boxes(), about(spot.element()), false,
                                    Optional.empty(), Optional.empty()),
                            () -> drawPlaced(new Basis(spot.element(), spot.depth(), spot.boxes(),
                                    about(spot.element()), false, Optional.empty(), Optional.empty()))));
        }

        void drawEdges() {
            var obstacles = new HashMap<ElementId, List<Obstacle>>();
            drawn.forEach((id, one) -> {
                if (!one.obstacles().isEmpty()) {
                    obstacles.put(id, one.obstacles());
                }
            });
            var terrain = Terrain.of(obstacles);
            var wires = Wiring.wires(index.diagram(), drawn);
            var routes = memory.map(earlier -> earlier.router.next(wires, terrain))
                    .orElseGet(() -> Router.route(wires, terrain));
            router = Optional.of(routes);
            var names = naming.place(index.diagram(), routes, terrain, overlayLabels());
            index.diagram().edges().forEach(edge -> routes.route(edge.id()).ifPresent(route -> {
                var basis = new Basis(
                        edge,
                        0,
                        List.of(),
                        about(edge),
                        false,
                        Optional.of(route),
                        Optional.ofNullable(names.get(edge.id())));
                keep(basis, () -> drawEdge(edge, basis));
            }));
        }

        private Stream<Box> overlayLabels() {
            return drawn.values().stream()
                    .flatMap(one -> one.figure().drawables().stream())
                    .filter(drawable -> drawable.part() == Part.OVERLAY_LABEL)
                    .map(Drawable::bounds);
        }

        private Basis.Drawn drawEdge(Edge edge, Basis basis) {
            var route = basis.route().orElseThrow();
            var drawables = new ArrayList<>(edges.draw(edge, route.points()));
            var line = drawables.getFirst().bounds();
            var middle = EdgeNaming.middle(route.points());
            basis.label().ifPresent(at -> drawables.add(naming.words(edge, at)));
            var about = new Annotations.About(
                    basis.about().findings(), basis.about().cost(), Optional.empty(), basis.about().pinned(),
                    Optional.empty());
            drawables.addAll(badges.draw(edge.id(), about, new Box(middle.x() - 6, middle.y() - 8, 12, 16)));
            return new Basis.Drawn(basis, new Figure(edge, 0, List.of(line), drawables), List.of());
        }

        Scene scene() {
            var figures = new LinkedHashMap<ElementId, Figure>();
            drawn.forEach((id, one) -> figures.put(id, one.figure()));
            return Scene.of(
                    index.diagram(),
                    theme,
                    figures,
                    Optional.of(new Memory(SceneComposer.this, drawn, router.orElseThrow(), addresses)));
        }
    }
}
