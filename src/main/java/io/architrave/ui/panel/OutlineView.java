package io.architrave.ui.panel;

import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Typed;
import io.architrave.tool.Words;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.session.DocumentSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// The document as a tree of words: what stands in what, and what connects to what. For finding, and for those who do
/// not see the picture.
public final class OutlineView extends TreeView<OutlineView.Line> {

    private static final double ICON = 16;

    private final DocumentSession session;
    private final Map<ElementId, TreeItem<Line>> items = new HashMap<>();
    private boolean following;

    /// @param words what is read out
    record Line(Optional<ElementId> element, Optional<String> icon, String words) {}

    public OutlineView(DocumentSession session, Consumer<ElementId> reveal) {
        this.session = session;
        setId("outline");
        getStyleClass().addAll("dense", "outline");
        setAccessibleText("Outline of the diagram");
        setShowRoot(false);
        setCellFactory(_ -> new Cell());
        session.diagram().addListener((_, before, now) -> {
            if (before.elements() != now.elements()) {
                fill();
            }
        });
        session.editor().listen(this::follow);
        getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!following && item != null) {
                item.getValue().element().ifPresent(reveal);
            }
        });
        fill();
    }

    private void fill() {
        following = true;
        items.clear();
        var root = new TreeItem<>(new Line(Optional.empty(), Optional.empty(), session.title()));
        var index = session.editor().index();
        sorted(index.roots().stream()).forEach(element -> root.getChildren().add(item(element)));
        root.setExpanded(true);
        setRoot(root);
        following = false;
        follow();
    }

    private Stream<Element> sorted(Stream<ElementId> ids) {
        return ids.flatMap(id -> session.store().current().find(id).stream())
                .sorted(Comparator.comparing((Element element) -> element instanceof Node)
                        .thenComparing(element -> session.editor().nameOf(element.id())));
    }

    private TreeItem<Line> item(Element element) {
        var index = session.editor().index();
        var item = new TreeItem<>(new Line(Optional.of(element.id()), icon(element), words(element)));
        sorted(index.children(element.id()).stream()).forEach(child -> item.getChildren().add(item(child)));
        index.edges(element.id()).stream()
                .filter(edge -> edge.from().equals(element.id()))
                .forEach(edge -> item.getChildren().add(connection(edge)));
        // Services fold their connections away; groups show what stands in them.
        item.setExpanded(session.store().current().group(element.id()).isPresent());
        items.put(element.id(), item);
        return item;
    }

    private TreeItem<Line> connection(Edge edge) {
        var words = Words.of(edge.relation()).toLowerCase(java.util.Locale.ROOT) + " "
                + session.editor().nameOf(edge.to()) + (edge.label().isBlank() ? "" : " (" + edge.label() + ")");
        var item = new TreeItem<>(new Line(Optional.of(edge.id()), Optional.empty(), words));
        items.put(edge.id(), item);
        return item;
    }

    private Optional<String> icon(Element element) {
        return element instanceof Typed typed
                ? session.catalog().summary(typed.type()).map(summary -> summary.icon())
                : Optional.empty();
    }

    private String words(Element element) {
        var name = session.editor().nameOf(element.id());
        var type = element instanceof Typed typed
                ? session.catalog().summary(typed.type()).map(summary -> summary.name()).orElse(typed.type().value())
                : "";
        var places = element instanceof Node node && !node.spans().isEmpty()
                ? node.spans().stream().map(session.editor()::nameOf).collect(Collectors.joining(", ", ", in ", ""))
                : "";
        return (type.isEmpty() || name.equals(type) ? name : name + "  –  " + type) + places;
    }

    /// Shows in the tree what is chosen on the canvas.
    private void follow() {
        var chosen = session.editor().selection().single().map(items::get);
        following = true;
        if (chosen.isEmpty()) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != chosen.get()) {
            getSelectionModel().select(chosen.get());
            if (!isFocused()) {
                scrollTo(getRow(chosen.get()));
            }
        }
        following = false;
    }

    private static final class Cell extends TreeCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(line.words());
            setGraphic(line.icon().map(icon -> IconTile.of(icon, ICON)).orElse(null));
        }
    }
}
