package io.architrave.scene;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A diagram as it is to be painted: immutable, in painting order, with a grid over it for culling and hit tests.
public final class Scene {

    /// How near the pointer has to come to a line, in pixels.
    public static final double REACH = 4;

    private static final double EMPTY_EXTENT = 0;

    private final Diagram source;
    private final Theme theme;
    private final Map<ElementId, Basis.Drawn> drawn;
    private final List<Figure> figures;
    private final Drawable[] drawables;
    private final SpatialGrid grid;
    private final Optional<Box> bounds;
    private final Optional<SceneComposer.Memory> memory;

    private Scene(
            Diagram source,
            Theme theme,
            Map<ElementId, Basis.Drawn> drawn,
            List<Figure> figures,
            Drawable[] drawables,
            Optional<SceneComposer.Memory> memory) {
        this.source = source;
        this.theme = theme;
        this.drawn = drawn;
        this.figures = figures;
        this.drawables = drawables;
        this.memory = memory;
        this.grid = new SpatialGrid(drawables);
        this.bounds = grid.around();
    }

    /// Brings the figures' drawables into painting order: by layer, outer before inner, then by id.
    ///
    /// @param previous a scene whose order is much the same
    static Scene of(
            Diagram source,
            Theme theme,
            Map<ElementId, Basis.Drawn> drawn,
            SceneComposer.Memory memory,
            Optional<Scene> previous) {
        var figures = sorted(drawn, previous);
        var layers = new ArrayList<List<Drawable>>();
        for (var _ : Layer.values()) {
            layers.add(new ArrayList<>());
        }
        for (var figure : figures) {
            for (var drawable : figure.drawables()) {
                layers.get(drawable.part().layer().ordinal()).add(drawable);
            }
        }
        return new Scene(
                source, theme, drawn, figures, layers.stream().flatMap(List::stream).toArray(Drawable[]::new),
                Optional.of(memory));
    }

    /// What is nearly in order is sorted in one pass.
    private static List<Figure> sorted(Map<ElementId, Basis.Drawn> drawn, Optional<Scene> previous) {
        var figures = new ArrayList<Figure>(drawn.size());
        previous.ifPresent(scene -> scene.figures.forEach(figure -> {
            var now = drawn.get(figure.id());
            if (now != null) {
                figures.add(now.figure());
            }
        }));
        if (figures.size() < drawn.size()) {
            drawn.forEach((id, one) -> {
                if (previous.flatMap(scene -> scene.figure(id)).isEmpty()) {
                    figures.add(one.figure());
                }
            });
        }
        figures.sort(Comparator.comparingInt(Figure::depth).thenComparing(Figure::id));
        return figures;
    }

    Optional<SceneComposer.Memory> memory() {
        return memory;
    }

    /// Whether composing from nothing would draw the same.
    public boolean isSettled() {
        return memory.map(known -> known.outcome().router().isSettled()).orElse(true);
    }

    /// The snapshot that this is the picture of.
    public Diagram source() {
        return source;
    }

    public Theme theme() {
        return theme;
    }

    /// Everything, in painting order.
    public List<Drawable> drawables() {
        return Arrays.asList(drawables.clone());
    }

    public Optional<Figure> figure(ElementId element) {
        return Optional.ofNullable(drawn.get(element)).map(Basis.Drawn::figure);
    }

    public Collection<Figure> figures() {
        return Collections.unmodifiableList(figures);
    }

    /// Around everything drawn; at the origin and without extent where nothing is.
    public Box bounds() {
        return bounds.orElse(new Box(EMPTY_EXTENT, EMPTY_EXTENT, EMPTY_EXTENT, EMPTY_EXTENT));
    }

    /// What a painter has to draw to fill a viewport, in painting order.
    ///
    /// @param viewport in diagram units
    /// @param scale pixels a diagram unit; parts too small to be read are left out
    public List<Drawable> visible(Box viewport, double scale) {
        var found = new ArrayList<Drawable>();
        for (int at : grid.within(viewport)) {
            if (scale >= drawables[at].part().minimumScale()) {
                found.add(drawables[at]);
            }
        }
        return found;
    }

    /// The topmost thing at a point: what is painted last wins, save that the free inside of a group only counts where
    /// nothing else does; the innermost group then.
    ///
    /// @param scale pixels a diagram unit, since the reach to a line is in pixels
    public Optional<Hit> hit(Point point, double scale) {
        return hit(point, scale, _ -> true);
    }

    /// As [#hit(Point, double)], of some elements only.
    public Optional<Hit> hit(Point point, double scale, Predicate<Element> among) {
        double reach = REACH / scale;
        var near = grid.within(new Box(point.x(), point.y(), 0, 0).grown(reach));
        Optional<Hit> inside = Optional.empty();
        for (int i = near.length - 1; i >= 0; i--) {
            var drawable = drawables[near[i]];
            if (scale < drawable.part().minimumScale() || !isAmong(drawable, among)) {
                continue;
            }
            var hit = HitTest.of(drawable, point, reach);
            if (hit.isPresent() && !hit.get().inside()) {
                return hit;
            }
            inside = inside.or(() -> hit);
        }
        return bodyAt(point, among, inside);
    }

    private boolean isAmong(Drawable drawable, Predicate<Element> among) {
        return figure(drawable.element()).filter(figure -> among.test(figure.element())).isPresent();
    }

    /// A node's whole body can be grasped, not only its icon and its words.
    private Optional<Hit> bodyAt(Point point, Predicate<Element> among, Optional<Hit> inside) {
        for (int at : grid.within(new Box(point.x(), point.y(), 0, 0).grown(HitTest.WIDEST_BODY))) {
            var drawable = drawables[at];
            if (drawable.part() == Part.NODE_PICTURE
                    && figure(drawable.element())
                            .filter(figure -> among.test(figure.element()))
                            .stream()
                            .flatMap(figure -> figure.bodies().stream())
                            .anyMatch(body -> body.contains(point))) {
                return Optional.of(new Hit(drawable.element(), Part.NODE_PICTURE, false));
            }
        }
        return inside;
    }

    /// Elements whose every body lies in a rectangle: what a marquee takes.
    public List<ElementId> enclosedBy(Box marquee) {
        return figures.stream()
                .filter(figure -> !figure.bodies().isEmpty())
                .filter(figure -> figure.bodies().stream().allMatch(marquee::contains))
                .map(Figure::id)
                .sorted()
                .toList();
    }
}
