package io.architrave.ui.panel;

import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import io.architrave.cost.Unpriced;
import io.architrave.model.ElementId;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The estimate, line by line: dearest first, then what has no figure and why.
public final class CostView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Label total = new Label();
    private final Label terms = new Label();
    private final TableView<Row> table = new TableView<>();

    /// @param basis quantity, price and source, or why there is no figure
    private record Row(
            ElementId element, String name, String component, String quantity, String unitPrice, String amount,
            String usage, String basis) {}

    public CostView(DocumentSession session, Consumer<ElementId> reveal) {
        this.session = session;
        setId("cost-view");
        getStyleClass().add("panel-view");
        total.setId("cost-total");
        total.getStyleClass().add("cost-total");
        terms.getStyleClass().add("field-hint");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(total, gap, terms);
        heading.getStyleClass().add("panel-heading");
        table.setId("cost-table");
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setAccessibleText("Lines of the estimate");
        table.setPlaceholder(new Label("Nothing here costs anything yet. Drag a service into the diagram."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Element", 150, Row::name, false);
        column("Billed", 200, Row::component, false);
        column("Quantity a month", 130, Row::quantity, true);
        column("Unit price", 90, Row::unitPrice, true);
        column("A month", 90, Row::amount, true);
        column("Volume", 110, Row::usage, false);
        table.setRowFactory(_ -> new CostRow());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                reveal.accept(row.element());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(heading, table);
        session.assessment().addListener((_, _, _) -> refresh());
        session.diagram().addListener((_, _, _) -> markStale());
        refresh();
    }

    private void column(String title, double width, Function<Row, String> value, boolean figure) {
        var column = new TableColumn<Row, String>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        if (figure) {
            column.getStyleClass().add("figure-column");
        }
        table.getColumns().add(column);
    }

    private void markStale() {
        pseudoClassStateChanged(STALE, !session.isCurrent(session.assessment().get()));
    }

    private void refresh() {
        markStale();
        session.assessment().get().estimate().ifPresent(this::show);
    }

    private void show(Estimate estimate) {
        total.setText(Money.dollars(estimate.shownMonthly()) + " a month");
        terms.setText("List prices in USD, " + estimate.region() + ", 730 hours, no tax");
        terms.setTooltip(new Tooltip(String.join("\n", estimate.assumptions())));
        var shown = estimate.shown();
        var rows = new ArrayList<Row>();
        estimate.items().stream()
                .sorted((one, other) -> amount(other).compareTo(amount(one)))
                .map(item -> row(item, Optional.ofNullable(shown.get(item))))
                .forEach(rows::add);
        estimate.unpriced().stream().map(CostView::row).forEach(rows::add);
        table.getItems().setAll(rows);
    }

    private static BigDecimal amount(LineItem item) {
        return item.monthly().orElse(BigDecimal.ONE.negate());
    }

    private static Row row(LineItem item, Optional<BigDecimal> shown) {
        var usage = switch (item.usage()) {
            case STATED -> "stated";
            case GUESS -> "guess";
            case DEPENDS -> "depends on usage";
        };
        return new Row(
                item.element(),
                item.name(),
                item.component(),
                item.quantity().map(amount -> Money.rounded(amount) + " " + item.unit()).orElse("? " + item.unit()),
                "$" + Money.number(item.unitPrice()),
                shown.map(Money::dollars).orElse("–"),
                usage,
                Money.derivation(item));
    }

    private static Row row(Unpriced one) {
        return new Row(one.element(), one.name(), one.reason(), "", "", "–", "no price", one.reason());
    }

    private static final class CostRow extends TableRow<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setTooltip(empty || row == null ? null : new Tooltip(row.basis()));
        }
    }

}
