package io.architrave.ui.inspector;

import io.architrave.cost.Estimate;
import io.architrave.cost.LineItem;
import io.architrave.model.ElementId;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Money;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What one element costs a month, line by line.
final class CostSection extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final ElementId element;

    CostSection(DocumentSession session, ElementId element) {
        this.session = session;
        this.element = element;
        setId("inspector-cost");
        getStyleClass().add("cost-section");
    }

    void refresh() {
        var assessed = session.assessment().get();
        pseudoClassStateChanged(STALE, !session.isCurrent(assessed));
        assessed.estimate().ifPresent(this::show);
    }

    private void show(Estimate estimate) {
        getChildren().clear();
        var items = estimate.of(element);
        var unpriced = estimate.unpriced().stream().filter(one -> one.element().equals(element)).toList();
        if (items.isEmpty() && unpriced.isEmpty()) {
            return;
        }
        var heading = new Label("Cost a month");
        heading.getStyleClass().add("section-heading");
        var total = items.stream().flatMap(item -> item.monthly().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        // Nothing that has a figure is not nothing to pay.
        var sum = new Label(items.isEmpty() ? "no figure" : Money.dollars(total));
        sum.setId("inspector-cost-total");
        sum.getStyleClass().add(items.isEmpty() ? "field-hint" : "cost-total");
        getChildren().add(row(heading, sum));
        items.forEach(item -> getChildren().add(line(item)));
        for (var open : unpriced) {
            var reason = new Label(open.reason());
            reason.setWrapText(true);
            reason.getStyleClass().add("field-hint");
            getChildren().add(reason);
        }
    }

    private static HBox line(LineItem item) {
        var label = new Label(item.component());
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(Money.derivation(item)));
        var amount = new Label(item.monthly().map(Money::dollars).orElse("depends on usage"));
        amount.setMinWidth(Region.USE_PREF_SIZE);
        var row = row(label, amount);
        row.getStyleClass().add("cost-line");
        if (item.usage() == LineItem.Usage.GUESS) {
            var guess = new Label("guess");
            guess.getStyleClass().add("tag");
            guess.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(1, guess);
        }
        return row;
    }

    private static HBox row(Label left, Label right) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(left, gap, right);
        row.getStyleClass().add("cost-row");
        return row;
    }
}
