package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.ElementWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The tree itself. Lines are made when the line above is opened and kept for as long as their element is there, so that
/// an edit leaves alone what is open, chosen and in view.
final class OutlineTree extends TreeView<ElementId> {

    /// In a larger diagram only the outermost groups are open at first, and none of many beside each other.
    private static final int LARGE = 1_000;
    private static final int OPEN_DEPTH = 2;
    private static final int FEW = 12;
    /// Of more chosen elements than this the ones in closed groups stay hidden.
    private static final int MOST_REVEALED = 50;

    private final DocumentSession session;
    private final Consumer<ElementId> reveal;
    private final OutlineDrag drag;
    private final ElementWords words;
    private final OutlineOrder order;
    private final Map<ElementId, TreeItem<ElementId>> items = new HashMap<>();
    private final Map<ElementId, Boolean> opened = new HashMap<>();
    private final TreeItem<ElementId> top = new TreeItem<>();
    private Optional<OutlineName> naming = Optional.empty();
    private Selection shown = Selection.NONE;
    private String filter = "";
    private boolean looking;
    private boolean following;
    private boolean taking;

    OutlineTree(DocumentSession session, Consumer<ElementId> reveal, OutlineDrag drag) {
        this.session = session;
        this.reveal = reveal;
        this.drag = drag;
        words = new ElementWords(session);
        order = new OutlineOrder(session, words);
        setId("outline");
        getStyleClass().addAll("dense", "outline");
        setAccessibleText("Outline of the diagram");
        setAccessibleHelp("F2 renames, Delete deletes, Control Shift M moves into another group");
        setShowRoot(false);
        setRoot(top);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new OutlineCell(this, drag, session, words));
        top.setExpanded(true);
        top.addEventHandler(TreeItem.<ElementId>branchExpandedEvent(), event -> onFold(event.getTreeItem(), true));
        top.addEventHandler(TreeItem.<ElementId>branchCollapsedEvent(), event -> onFold(event.getTreeItem(), false));
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<ElementId>>) _ -> chosen());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        session.revision().addListener((_, _, _) -> fill());
        session.assessment().addListener((_, _, _) -> refreshLines());
        session.editor().listen(this::follow);
    }

    void look(boolean now) {
        looking = now;
        fill();
    }

    /// @return whether anything is left
    boolean filter(String text) {
        filter = text;
        fill();
        return order.isAnyLeft();
    }

    void focusFirst() {
        if (getFocusModel().getFocusedIndex() < 0) {
            getFocusModel().focus(0);
        }
    }

    /// While a gesture is under way the tree rests: its lines would jump about with every step of the pointer.
    private void fill() {
        if (!looking || session.store().isPreviewing()) {
            return;
        }
        var focused = Optional.ofNullable(getFocusModel().getFocusedItem());
        following = true;
        order.filter(filter);
        items.keySet().removeIf(id -> !session.store().current().has(id));
        fill(top, order.roots(), 0);
        following = false;
        refreshLines();
        shown = Selection.NONE;
        follow();
        focused.map(this::getRow).filter(row -> row >= 0).ifPresent(row -> getFocusModel().focus(row));
    }

    private void fill(TreeItem<ElementId> item, List<ElementId> wanted, int depth) {
        var children = new ArrayList<TreeItem<ElementId>>();
        for (var id : wanted) {
            var child = items.computeIfAbsent(id, this::item);
            if (child.getParent() != null && child.getParent() != item) {
                child.getParent().getChildren().remove(child);
            }
            children.add(child);
        }
        if (!item.getChildren().equals(children)) {
            item.getChildren().setAll(children);
        }
        for (var child : children) {
            child.setExpanded(isOpen(child.getValue(), depth, wanted.size()));
            if (child.isExpanded()) {
                fill(child, order.below(child.getValue()), depth + 1);
            }
        }
    }

    private TreeItem<ElementId> item(ElementId id) {
        return new TreeItem<>(id) {
            @Override
            public boolean isLeaf() {
                return order.isLeaf(id);
            }
        };
    }

    /// Services fold their connections away; groups show what stands in them.
    private boolean isOpen(ElementId element, int depth, int beside) {
        if (order.isLeaf(element)) {
            return false;
        }
        if (order.isFiltered()) {
            return !order.below(element).isEmpty();
        }
        var diagram = session.store().current();
        return opened.getOrDefault(element, diagram.group(element).isPresent()
                && (depth < OPEN_DEPTH && beside <= FEW || diagram.elements().size() < LARGE));
    }

    private void onFold(TreeItem<ElementId> item, boolean open) {
        if (following || item == top) {
            return;
        }
        following = true;
        if (!order.isFiltered()) {
            opened.put(item.getValue(), open);
        }
        if (open) {
            fill(item, order.below(item.getValue()), order.above(item.getValue()).size() + 1);
        }
        following = false;
    }

    /// Not under the hands of somebody who writes into a line or drags one.
    private void refreshLines() {
        if (looking && naming.isEmpty() && !drag.isUnderWay()) {
            refresh();
        }
    }

    /// Shows in the tree what is chosen on the drawing.
    private void follow() {
        var chosen = session.editor().selection();
        if (!looking || chosen.equals(shown)) {
            return;
        }
        shown = chosen;
        following = true;
        if (chosen.elements().size() <= MOST_REVEALED) {
            chosen.elements().forEach(this::open);
        }
        var rows = rowsOf(new HashSet<>(chosen.elements()));
        getSelectionModel().clearSelection();
        if (!rows.isEmpty()) {
            getSelectionModel().selectIndices(
                    rows.getFirst(), rows.stream().skip(1).mapToInt(Integer::intValue).toArray());
            if (!isFocused()) {
                scrollTo(Math.max(0, rows.getFirst() - 1));
            }
        }
        following = false;
    }

    private void open(ElementId element) {
        for (var above : order.above(element).reversed()) {
            var item = items.get(above);
            if (item != null && !item.isExpanded()) {
                opened.put(above, true);
                item.setExpanded(true);
                fill(item, order.below(above), order.above(above).size() + 1);
            }
        }
    }

    /// In one walk, since the tree itself counts from its top for each line.
    private List<Integer> rowsOf(Set<ElementId> elements) {
        var rows = new ArrayList<Integer>();
        collect(top, -1, elements, rows);
        return rows;
    }

    private static int collect(TreeItem<ElementId> item, int row, Set<ElementId> elements, List<Integer> rows) {
        if (item.getValue() != null && elements.contains(item.getValue())) {
            rows.add(row);
        }
        int last = row;
        if (item.isExpanded()) {
            for (var child : item.getChildren()) {
                last = collect(child, last + 1, elements, rows);
            }
        }
        return last;
    }

    /// The tree changes what is chosen line by line: only the outcome counts.
    private void chosen() {
        if (!following && !taking) {
            taking = true;
            Platform.runLater(this::take);
        }
    }

    private void take() {
        taking = false;
        var chosen = getSelectionModel().getSelectedItems().stream()
                .filter(item -> item != null && item.getValue() != null)
                .map(TreeItem::getValue)
                .filter(session.store().current()::has)
                .toList();
        if (new HashSet<>(chosen).equals(new HashSet<>(session.editor().selection().elements()))) {
            return;
        }
        shown = Selection.of(chosen);
        if (chosen.size() == 1) {
            reveal.accept(chosen.getFirst());
        } else {
            session.editor().select(shown);
        }
    }

    private void onKey(KeyEvent event) {
        var focused = getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.F2 && naming.isEmpty() && focused != null) {
            startNaming(focused.getValue());
            event.consume();
        }
    }

    void startNaming(ElementId element) {
        naming = session.store().current().find(element)
                .map(found -> new OutlineName(found, name -> finishNaming(element, name)));
        refresh();
    }

    /// The field of the element whose name is being written.
    Optional<OutlineName> naming(ElementId element) {
        return naming.filter(field -> field.element().equals(element));
    }

    /// @param name empty where the user thinks better of it
    private void finishNaming(ElementId element, Optional<String> name) {
        if (naming(element).isPresent()) {
            naming = Optional.empty();
            name.ifPresent(text -> session.editor().finishNaming(element, text));
            refresh();
            requestFocus();
        }
    }
}
