package io.architrave.ui.inspector;

import io.architrave.cost.Estimate;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.tool.Selection;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Several elements at once: what kinds there are among them, and the settings that these have in common. The form is
/// built for the kinds; other elements of the same kinds only fill it anew.
final class ManyPage implements InspectorView.Page {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double ICON = 20;

    private final DocumentSession session;
    private final Label count = new Label();
    private final VBox kinds = new VBox();
    private final Label cost = new Label();
    private final Optional<FieldRow> meaning;
    private final Form form;
    private final VBox box = new VBox();
    private List<ElementId> elements = List.of();
    private Map<Kind, List<ElementId>> listed = Map.of();

    ManyPage(DocumentSession session, Surroundings surroundings) {
        this.session = session;
        count.setId("inspector-type");
        count.getStyleClass().add("inspector-type");
        kinds.setId("inspector-kinds");
        kinds.getStyleClass().add("kinds");
        cost.setId("inspector-cost-total");
        elements = session.editor().selection().elements();
        var among = byKind();
        var common = CommonSettings.of(among.keySet().stream().map(kind -> kind.settings(session.catalog())));
        form = new Form(session, surroundings, elements, common);
        meaning = among.keySet().stream().allMatch(Kind::isConnection)
                ? Optional.of(meaning(surroundings))
                : Optional.empty();
        var delete = new Button("Delete all of them");
        delete.setOnAction(_ -> session.editor().deleteSelection());
        box.setId("inspector-many");
        box.getStyleClass().add("inspector-page");
        box.getChildren().addAll(count, cost, kinds);
        meaning.ifPresent(box.getChildren()::add);
        box.getChildren().addAll(common.isEmpty() ? nothingInCommon(among.size()) : form, delete);
        refresh();
    }

    private FieldRow meaning(Surroundings surroundings) {
        var row = new FieldRow(
                About.of("Meaning", "What runs over them decides which way they point.", ""), surroundings::browse);
        row.hold(new RelationInput(session, () -> elements), "edge-relation");
        return row;
    }

    private static Node nothingInCommon(int kinds) {
        var hint = new Label(kinds == 1
                ? "They have no settings of their own."
                : "These types have no setting in common. Choose only those of one type to change theirs together.");
        hint.setId("inspector-nothing-in-common");
        hint.setWrapText(true);
        hint.getStyleClass().add("empty-state");
        return hint;
    }

    private Map<Kind, List<ElementId>> byKind() {
        var diagram = session.store().current();
        var found = new TreeMap<Kind, List<ElementId>>(Comparator
                .comparing(Kind::isConnection)
                .thenComparing(kind -> kind.label(session.catalog())));
        for (var id : elements) {
            Optional.ofNullable(diagram.elements().get(id))
                    .ifPresent(element -> found.computeIfAbsent(Kind.of(element), _ -> new ArrayList<>()).add(id));
        }
        return found;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void refresh() {
        elements = session.editor().selection().elements();
        count.setText(elements.size() + " elements chosen");
        listKinds(byKind());
        meaning.ifPresent(row -> row.show(Held.UNSET));
        form.speakOf(elements);
        var assessed = session.assessment().get();
        cost.pseudoClassStateChanged(STALE, !session.isCurrent(assessed));
        cost.setText(
                assessed.estimate().map(this::sum).map(sum -> Money.dollars(sum) + " a month").orElse("Pricing …"));
    }

    private BigDecimal sum(Estimate estimate) {
        var of = estimate.byElement();
        return elements.stream().map(id -> of.getOrDefault(id, BigDecimal.ZERO)).reduce(BigDecimal.ZERO,
                BigDecimal::add);
    }

    private void listKinds(Map<Kind, List<ElementId>> among) {
        if (among.equals(listed)) {
            return;
        }
        listed = among;
        kinds.getChildren().clear();
        var connections = among.entrySet().stream()
                .filter(entry -> entry.getKey().isConnection())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        if (!connections.isEmpty() && connections.size() < elements.size()) {
            var others = elements.stream()
                    .filter(id -> !(session.store().current().elements().get(id) instanceof Edge))
                    .toList();
            kinds.getChildren().addAll(
                    line("All but connections", Optional.empty(), others), line("Connections", Optional.empty(),
                            connections));
        }
        among.forEach((kind, ids) -> kinds.getChildren()
                .add(line(kind.label(session.catalog()), icon(kind), ids)));
    }

    private Optional<Node> icon(Kind kind) {
        return kind instanceof Kind.OfType(var type)
                ? session.catalog().summary(type).map(summary -> IconTile.of(summary, ICON))
                : Optional.empty();
    }

    private Node line(String words, Optional<Node> icon, List<ElementId> ids) {
        var name = new Label(words);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        var number = new Label(String.valueOf(ids.size()));
        number.getStyleClass().add("field-hint");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox();
        line.getStyleClass().add("kind-line");
        icon.ifPresent(line.getChildren()::add);
        line.getChildren().addAll(name, number);
        if (ids.size() < elements.size()) {
            var only = new Button("Only these");
            only.getStyleClass().addAll("flat", "kind-only");
            only.setMinWidth(Region.USE_PREF_SIZE);
            only.setAccessibleText("Choose only these: " + ids.size() + " × " + words);
            only.setOnAction(_ -> session.editor().select(Selection.of(ids)));
            line.getChildren().add(only);
        }
        return line;
    }
}
