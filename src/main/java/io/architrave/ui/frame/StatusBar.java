package io.architrave.ui.frame;

import io.architrave.review.Severity;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.Money;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The figures of the document, each a button to its reasons. A figure that is being computed anew is grey, never wrong.
final class StatusBar extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Button region = new Button();
    private final Button elements = new Button();
    private final Button findings = new Button();
    private final Button availability = new Button();
    private final Button cost = new Button();
    private final Label saved = new Label();

    StatusBar(DocumentSession session, Consumer<Panes.Panel> open) {
        this.session = session;
        getStyleClass().add("status-items");
        HBox.setHgrow(this, Priority.ALWAYS);
        item(region, "status-region", () -> session.editor().select(io.architrave.tool.Selection.NONE));
        item(elements, "status-elements", () -> open.accept(Panes.Panel.OUTLINE));
        item(findings, "status-findings", () -> open.accept(Panes.Panel.FINDINGS));
        item(availability, "status-availability", () -> open.accept(Panes.Panel.AVAILABILITY));
        item(cost, "status-cost", () -> open.accept(Panes.Panel.COST));
        saved.setId("status-saved");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(region, elements, findings, availability, cost, gap, new WorkNote(session.longWork()),
                saved);
        session.revision().addListener((_, _, _) -> refresh());
        session.assessment().addListener((_, _, _) -> refresh());
        session.file().addListener((_, _, _) -> refresh());
        refresh();
    }

    private static void item(Button button, String id, Runnable run) {
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "status-item");
        button.setOnAction(_ -> run.run());
    }

    void refresh() {
        var diagram = session.store().current();
        region.setText(diagram.settings().region());
        int count = diagram.elements().size();
        elements.setText(count + (count == 1 ? " element" : " elements"));
        saved.setText(session.store().isSaved() ? "Saved" : "Not saved");
        var assessed = session.assessment().get();
        boolean stale = !session.isCurrent(assessed);
        findings.setText(assessed.review()
                .map(review -> counted(review.count(Severity.ERROR), "error") + ", "
                        + counted(review.count(Severity.WARNING), "warning"))
                .orElse("Reviewing …"));
        availability.setText(assessed.review()
                .flatMap(review -> review.availability().worst())
                .map(journey -> "Availability up to " + journey.inWords())
                .orElse(""));
        assessed.estimate().ifPresentOrElse(
                estimate -> {
                    long open = estimate.open().size() + estimate.unpriced().size();
                    cost.setText(Money.dollars(estimate.shownMonthly()) + " a month"
                            + (open > 0 ? " + " + open + " open" : ""));
                },
                () -> cost.setText("Pricing …"));
        for (var button : new Button[]{findings, availability, cost}) {
            button.pseudoClassStateChanged(STALE, stale);
            button.setManaged(!button.getText().isEmpty());
            button.setVisible(!button.getText().isEmpty());
        }
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
