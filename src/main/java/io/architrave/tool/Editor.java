package io.architrave.tool;

import io.architrave.catalog.Catalog;
import io.architrave.edit.Change;
import io.architrave.edit.Clipping;
import io.architrave.edit.DocumentStore;
import io.architrave.edit.Insertion;
import io.architrave.edit.Pasting;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.IdSource;
import io.architrave.model.Note;
import io.architrave.model.Point;
import io.architrave.model.TypeKey;
import io.architrave.model.Typed;
import io.architrave.scene.Drawable;
import io.architrave.scene.Figure;
import io.architrave.scene.Hit;
import io.architrave.scene.Scene;
import io.architrave.tool.ToolState.Annotate;
import io.architrave.tool.ToolState.Bend;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.ToolState.Hand;
import io.architrave.tool.ToolState.Insert;
import io.architrave.tool.ToolState.Place;
import io.architrave.tool.ToolState.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One document under the hands of a user: the store, what is chosen, what is seen, and what the pointer is doing. No
/// features live here; the tools have them.
public final class Editor {

    private static final double ZOOM_PER_PIXEL = 1.0015;

    private final DocumentStore store;
    private final Catalog catalog;
    private final IdSource ids;
    private final Supplier<Scene> scene;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Selection selection = Selection.NONE;
    private Viewport viewport = Viewport.INITIAL;
    private ToolState state = Select.Idle.EMPTY;
    private DiagramIndex index;

    /// @param scene what is on the screen now, for hits
    public Editor(DocumentStore store, Catalog catalog, IdSource ids, Supplier<Scene> scene) {
        this.store = store;
        this.catalog = catalog;
        this.ids = ids;
        this.scene = scene;
        this.index = DiagramIndex.of(store.current());
        store.listen(this::follow);
    }

    private void follow(Diagram diagram) {
        index = DiagramIndex.of(diagram, index);
        var left = selection.within(diagram);
        if (left != selection) {
            selection = left;
            announce();
        }
    }

    public DocumentStore store() {
        return store;
    }

    public Catalog catalog() {
        return catalog;
    }

    public IdSource ids() {
        return ids;
    }

    public DiagramIndex index() {
        return index;
    }

    public Selection selection() {
        return selection;
    }

    public Viewport viewport() {
        return viewport;
    }

    public ToolState state() {
        return state;
    }

    /// Hears of changes of selection, viewport and tool.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void announce() {
        listeners.forEach(Runnable::run);
    }

    public void select(Selection chosen) {
        if (!chosen.equals(selection)) {
            selection = chosen.within(store.current());
            announce();
        }
    }

    public void look(Viewport seen) {
        if (!seen.equals(viewport)) {
            viewport = seen;
            announce();
        }
    }

    public void handle(Input input) {
        if (input instanceof Input.Wheel wheel) {
            look(wheel.modifiers().shortcut()
                    ? viewport.zoomedAt(wheel.at(), Math.pow(ZOOM_PER_PIXEL, -wheel.dy()))
                    : viewport.panned(viewport.units(wheel.dx()), viewport.units(wheel.dy())));
            return;
        }
        var before = state;
        state = switch (before) {
            case Select select -> SelectTool.on(select, input, this);
            case Connect connect -> ConnectTool.on(connect, input, this);
            case Bend bend -> BendTool.on(bend, input, this);
            case Hand hand -> HandTool.on(hand, input, this);
            case Place place -> PlaceTool.on(place, input, this);
            case Insert insert -> InsertTool.on(insert, input, this);
            case Annotate annotate -> NoteTool.on(annotate, input, this);
        };
        if (state != before) {
            announce();
        }
    }

    /// Takes a type in hand, to be placed by the next click.
    public void pickUp(TypeKey type) {
        handle(new Input.Cancel());
        state = new Place(type, true, Optional.empty());
        announce();
    }

    /// Takes a whole design in hand, to become a part of the drawing by the next click.
    public void pickUp(Diagram design) {
        handle(new Input.Cancel());
        state = new Insert(design, true, Optional.empty());
        announce();
    }

    /// Takes paper in hand, to be laid down by the next click.
    public void pickUpNote() {
        handle(new Input.Cancel());
        state = new Annotate(Optional.empty());
        announce();
    }

    /// Adds an element of a type where the user is: in what is chosen, or in the middle of the view.
    ///
    /// @return why it stands nowhere
    public Optional<String> add(TypeKey type) {
        rest();
        var at = selection.single().flatMap(index::box).map(Box::centre).orElse(viewport.visible().centre());
        return PlaceTool.add(type, at, this);
    }

    /// Ends whatever gesture is under way, as nothing was meant by it.
    public void rest() {
        if (!(state instanceof Select.Idle)) {
            handle(new Input.Cancel());
            state = Select.Idle.EMPTY;
            announce();
        }
    }

    /// Opens the name of an element for writing.
    public ToolState startNaming(ElementId element) {
        if (store.current().elements().get(element) instanceof Element found && !found.name().isEmpty()
                || store.current().edge(element).isPresent()) {
            select(Selection.of(element));
            state = new Select.Naming(element);
            announce();
        }
        return state;
    }

    /// Ends the writing of a name; a blank one is refused in silence, since every element but a connection needs one.
    public void finishNaming(ElementId element, String name) {
        state = Select.Idle.EMPTY;
        var found = store.current().elements().get(element);
        if (!name.isBlank() || found instanceof Edge) {
            if (found instanceof Note note) {
                NoteTool.write(note, name.strip(), this);
            } else {
                store.apply("Rename " + nameOf(element), new Change.Rename(element, name.strip()));
            }
        }
        announce();
    }

    public void deleteSelection() {
        if (!selection.isEmpty()) {
            rest();
            var name = selection.single().map(this::nameOf).orElse(selection.elements().size() + " elements");
            store.apply("Delete " + name, new Change.Remove(Set.copyOf(selection.elements())));
        }
    }

    public Clipping copy() {
        return Clipping.of(index, Set.copyOf(selection.elements()));
    }

    /// @param name of the undo step
    public void paste(Clipping clipping, String name) {
        if (!clipping.isEmpty()) {
            rest();
            var pasted = new Pasting(index, catalog, ids).paste(clipping, viewport.visible().centre());
            store.apply(name, pasted.change());
            select(Selection.of(pasted.roots()));
        }
    }

    /// Puts a whole design into the document as a part of it, in one step, and chooses what is new.
    ///
    /// @param at where the middle of it is wished, if there is room; empty for beside what is there
    public void insert(Diagram design, Optional<Point> at) {
        if (at.isEmpty()) {
            rest();
        }
        var inserted = new Insertion(index, ids).insert(design, at);
        store.apply("Insert " + design.title(), inserted.change());
        select(Selection.of(inserted.roots()));
        if (at.isPresent()) {
            inserted.roots().stream().flatMap(root -> index.box(root).stream()).reduce(Box::union)
                    .ifPresent(this::show);
        }
    }

    /// Draws back until a part of the page is seen, too.
    private void show(Box part) {
        if (!viewport.visible().contains(part)) {
            look(viewport.fitting(viewport.visible().union(part), viewport.scale()));
        }
    }

    public void selectAll() {
        select(Selection.of(store.current().elements().keySet()));
    }

    /// What a user calls an element: its name, or else its type's.
    public String nameOf(ElementId element) {
        return switch (store.current().elements().get(element)) {
            case Element named when !named.name().isBlank() -> named.name();
            case Typed typed -> catalog.knows(typed.type()) ? catalog.presentName(typed.type()) : "element";
            case Edge _ -> "connection";
            case null, default -> "element";
        };
    }

    Scene scene() {
        return scene.get();
    }

    public Optional<Hit> hit(Point at) {
        return scene.get().hit(at, viewport.scale()).filter(hit -> store.current().has(hit.element()));
    }

    List<ElementId> enclosedBy(Box marquee) {
        return scene.get().enclosedBy(marquee).stream().filter(store.current()::has).toList();
    }

    /// What is drawn in a part of the page.
    Set<ElementId> seen(Box part) {
        return scene.get().visible(part, viewport.scale()).stream()
                .map(Drawable::element)
                .filter(store.current()::has)
                .collect(Collectors.toSet());
    }

    List<Box> bodies(ElementId element) {
        return scene.get().figure(element).map(Figure::bodies).orElse(List.of());
    }

    boolean isNode(ElementId element) {
        return store.current().node(element).isPresent();
    }

    boolean hasFrame(ElementId element) {
        return Resizing.isPossible(index, element);
    }

    boolean canConnect(ElementId element) {
        return store.current().typed(element).isPresent();
    }

    /// Zoomed out so far that its ports would cover a body, it has none.
    boolean hasRoomForPorts(Box body) {
        return Math.min(body.width(), body.height()) * viewport.scale() >= Port.LEAST_BODY;
    }

    boolean isBeyondSlop(Point from, Point at) {
        return Math.hypot(at.x() - from.x(), at.y() - from.y()) > viewport.units(SelectTool.SLOP);
    }
}
