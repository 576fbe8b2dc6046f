package io.architrave.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.edit.DocumentStore;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.IdSource;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Point;
import io.architrave.model.Relation;
import io.architrave.model.TypeKey;
import io.architrave.scene.Annotations;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A hand on an editor without a window: points, presses and drags on the page, and looks at what came of it.
///
/// The diagram: region > vpc > zones a and b, each with a private subnet of 240 by 200; a function beside the network.
final class EditorRobot {

    static final double WIDTH = 1600;
    static final double HEIGHT = 1000;

    final Editor editor;
    private final SceneComposer composer =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);
    private Optional<Scene> shown = Optional.empty();
    private Point at = new Point(0, 0);
    private Modifiers modifiers = Modifiers.NONE;

    EditorRobot(Diagram diagram) {
        editor = new Editor(
                new DocumentStore(diagram), Catalog.bundled(), new IdSource(new Random(7)), this::scene);
        editor.look(Viewport.INITIAL.sized(WIDTH, HEIGHT));
    }

    static EditorRobot onANetwork() {
        var diagram = Diagram.EMPTY;
        diagram = group(diagram, "region", "region", Optional.empty(), new Box(0, 0, 1000, 640));
        diagram = group(diagram, "vpc", "vpc", Optional.of("region"), new Box(40, 48, 680, 520));
        diagram = group(diagram, "az-a", "zone", Optional.of("vpc"), new Box(24, 48, 288, 400));
        diagram = group(diagram, "az-b", "zone", Optional.of("vpc"), new Box(336, 48, 288, 400));
        diagram = group(diagram, "app-a", "subnet", Optional.of("az-a"), new Box(24, 48, 240, 200));
        diagram = group(diagram, "app-b", "subnet", Optional.of("az-b"), new Box(24, 48, 240, 200));
        diagram = node(diagram, "fn", "lambda-function", "region", new Box(800, 96, 96, 96));
        return new EditorRobot(diagram);
    }

    private static Diagram group(Diagram diagram, String id, String type, Optional<String> parent, Box box) {
        var group = Group.of(id, type, id).withParent(parent.map(ElementId::of));
        var letter = id.substring(id.length() - 1);
        var described = type.equals("zone") ? group.with("zone", io.architrave.model.PropertyValue.of(letter)) : group;
        var tiered = type.equals("subnet")
                ? described.with("tier", io.architrave.model.PropertyValue.of("private"))
                : described;
        return diagram.with(tiered).withLayout(group.id(), LayoutEntry.of(box));
    }

    private static Diagram node(Diagram diagram, String id, String type, String parent, Box box) {
        var node = Node.of(id, type, id).in(ElementId.of(parent));
        return diagram.with(node).withLayout(node.id(), LayoutEntry.of(box));
    }

    EditorRobot with(String id, String type, String parent, double x, double y) {
        return new EditorRobot(node(diagram(), id, type, parent, new Box(x, y, 96, 96)));
    }

    Diagram diagram() {
        return editor.store().current();
    }

    Scene scene() {
        if (shown.isEmpty() || shown.get().source() != diagram()) {
            shown = Optional.of(composer.compose(editor.index(), Annotations.NONE, shown));
        }
        return shown.get();
    }

    Overlay overlay() {
        return overlayOn(scene());
    }

    /// What lies above a picture that may be older than the diagram.
    Overlay overlayOn(Scene picture) {
        return new OverlayComposer(Catalog.bundled(), composer).compose(editor, picture);
    }

    EditorRobot holding(Modifiers held) {
        modifiers = held;
        return this;
    }

    EditorRobot press(double x, double y) {
        at = new Point(x, y);
        editor.handle(new Input.Move(at, modifiers));
        editor.handle(new Input.Press(at, Input.Button.PRIMARY, modifiers));
        return this;
    }

    EditorRobot press(String element) {
        var centre = box(element).centre();
        return press(centre.x(), centre.y());
    }

    EditorRobot hover(double x, double y) {
        at = new Point(x, y);
        editor.handle(new Input.Move(at, modifiers));
        return this;
    }

    EditorRobot to(double x, double y) {
        at = new Point(x, y);
        editor.handle(new Input.Drag(at, modifiers));
        return this;
    }

    EditorRobot by(double dx, double dy) {
        return to(at.x() + dx, at.y() + dy);
    }

    EditorRobot to(String element) {
        var centre = box(element).centre();
        return to(centre.x(), centre.y());
    }

    EditorRobot release() {
        editor.handle(new Input.Release(at, modifiers));
        return this;
    }

    EditorRobot escape() {
        editor.handle(new Input.Cancel());
        return this;
    }

    EditorRobot click(String element) {
        return press(element).release();
    }

    /// Chooses without a pointer, where a group's middle is covered.
    EditorRobot choose(String element) {
        editor.select(Selection.of(ElementId.of(element)));
        return this;
    }

    /// A point in a group that nothing in it covers.
    EditorRobot pressFreeAreaOf(String group) {
        var box = box(group);
        return press(box.centre().x(), box.bottom() - 12);
    }

    EditorRobot carry(String type, String over) {
        return carry(type, box(over).centre());
    }

    EditorRobot carry(String type, Point over) {
        at = over;
        editor.handle(new Input.PaletteMove(TypeKey.of(type), at));
        return this;
    }

    EditorRobot drop(String type) {
        editor.handle(new Input.PaletteDrop(TypeKey.of(type), at));
        return this;
    }

    EditorRobot key(Input.Name name) {
        editor.handle(new Input.Key(name, modifiers));
        return this;
    }

    Box box(String element) {
        return editor.index().box(ElementId.of(element)).orElseThrow();
    }

    EditorRobot expectState(String name) {
        assertThat(editor.state().name()).isEqualTo(name);
        return this;
    }

    EditorRobot expectParent(String element, String parent) {
        assertThat(diagram().find(ElementId.of(element)).flatMap(found -> found.enclosing()))
                .contains(ElementId.of(parent));
        return this;
    }

    EditorRobot expectSelected(String... elements) {
        assertThat(editor.selection().elements()).extracting(ElementId::value).containsExactlyInAnyOrder(elements);
        return this;
    }

    EditorRobot expectBox(String element, double x, double y, double width, double height) {
        assertThat(box(element)).isEqualTo(new Box(x, y, width, height));
        return this;
    }

    /// The only node of a type.
    Node only(String type) {
        List<Node> found =
                diagram().nodes().filter(node -> node.type().equals(TypeKey.of(type))).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    EditorRobot connected(Relation relation, String from, String to) {
        var edge = Edge.of("edge", relation, ElementId.of(from), ElementId.of(to));
        return new EditorRobot(diagram().with(edge));
    }

    /// Goes over an element and takes hold of one of its ports.
    EditorRobot pressPort(String element, Port port) {
        var box = box(element);
        var at = port.on(box);
        // A group shows its ports while the pointer is on its border.
        hover(box.centre().x(), box.centre().y());
        hover(at.x(), at.y());
        return press(at.x(), at.y());
    }

    EditorRobot toPort(String element, Port port) {
        var at = port.on(box(element));
        return to(element).to(at.x(), at.y());
    }

    /// The line of a connection, from port to port.
    List<Point> line(String edge) {
        return BendTool.line(ElementId.of(edge), editor);
    }

    /// The only connection.
    Edge connection() {
        List<Edge> found = diagram().edges().toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    EditorRobot pressGrip(String edge, Grip grip) {
        var at = grip.on(line(edge));
        return press(at.x(), at.y());
    }
}
