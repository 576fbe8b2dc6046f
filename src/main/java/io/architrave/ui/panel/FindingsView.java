package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.review.Finding;
import io.architrave.review.Pillar;
import io.architrave.review.ReviewResult;
import io.architrave.review.Severity;
import io.architrave.review.Verdict;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the review says: the list on the left, the chosen finding with its reason and its fix on the right.
public final class FindingsView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final Label summary = new Label("Reviewing …");
    private final FlowPane pillars = new FlowPane();
    private final ListView<Finding> list = new ListView<>();
    private final Label nothing = new Label();
    private final ScrollPane detail = new ScrollPane();
    private Show show = Show.OPEN;
    private boolean filling;

    /// What the list holds.
    private enum Show {
        OPEN("Open", Verdict.FAIL),
        ACCEPTED("Accepted", Verdict.ACKNOWLEDGED),
        UNKNOWN("Not assessed", Verdict.NOT_ASSESSED),
        PASSED("Passed", Verdict.PASS);

        private final String label;
        private final Verdict verdict;

        Show(String label, Verdict verdict) {
            this.label = label;
            this.verdict = verdict;
        }
    }

    public FindingsView(DocumentSession session, Surroundings surroundings, Consumer<ElementId> reveal) {
        this.session = session;
        this.surroundings = surroundings;
        setId("findings-view");
        getStyleClass().add("panel-view");
        summary.setId("findings-summary");
        summary.getStyleClass().add("cost-total");
        pillars.getStyleClass().add("pillars");
        list.setId("findings");
        list.setAccessibleText("Findings");
        list.setPlaceholder(nothing);
        list.getStyleClass().add("dense");
        list.setCellFactory(_ -> new FindingCell(session));
        nothing.getStyleClass().add("empty-state");
        nothing.setWrapText(true);
        detail.setFitToWidth(true);
        detail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, finding) -> {
            showDetail(Optional.ofNullable(finding));
            if (!filling && finding != null) {
                finding.elements().stream().findFirst().ifPresent(reveal);
            }
        });
        var split = new SplitPane(list, detail);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(heading(), split);
        session.assessment().addListener((_, _, _) -> refresh());
        session.diagram().addListener((_, _, _) -> markStale());
        refresh();
    }

    private Region heading() {
        var group = new ToggleGroup();
        var filter = new HBox();
        filter.getStyleClass().add("switch-input");
        for (var one : Show.values()) {
            var button = new ToggleButton(one.label);
            button.setId("findings-show-" + one.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("switch-part",
                    one == Show.OPEN ? "left-pill" : one == Show.PASSED ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setSelected(one == show);
            button.setOnAction(_ -> {
                button.setSelected(true);
                show = one;
                refresh();
            });
            filter.getChildren().add(button);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        summary.setMinWidth(Region.USE_PREF_SIZE);
        filter.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(summary, gap, filter);
        heading.getStyleClass().add("panel-heading");
        return new VBox(heading, pillars);
    }

    private void markStale() {
        pseudoClassStateChanged(STALE, !session.isCurrent(session.assessment().get()));
    }

    private void refresh() {
        markStale();
        session.assessment().get().review().ifPresent(this::show);
    }

    private void show(ReviewResult review) {
        summary.setText(
                count(review.count(Severity.ERROR), "error") + ", " + count(review.count(Severity.WARNING), "warning")
                        + ", " + count(review.count(Severity.INFO), "hint"));
        pillars.getChildren().setAll(scores(review));
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        filling = true;
        list.getItems().setAll(review.of(show.verdict).toList());
        nothing.setText(empty(review));
        chosen.flatMap(before -> list.getItems().stream()
                .filter(now -> now.rule().id().equals(before.rule().id()) && now.subject().equals(before.subject()))
                .findFirst())
                .ifPresentOrElse(list.getSelectionModel()::select, () -> list.getSelectionModel().selectFirst());
        filling = false;
        showDetail(Optional.ofNullable(list.getSelectionModel().getSelectedItem()));
    }

    private String empty(ReviewResult review) {
        return switch (show) {
            case OPEN -> review.findings().isEmpty()
                    ? "Nothing to review yet. Drag a service into the diagram."
                    : "Nothing speaks against this design in what could be assessed.";
            case ACCEPTED -> "Nothing is accepted. A finding that you can live with can be accepted with a reason.";
            case UNKNOWN -> "Everything that applies could be assessed.";
            case PASSED -> "Nothing has passed yet.";
        };
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static List<Label> scores(ReviewResult review) {
        var labels = new ArrayList<Label>();
        var scores = review.scores();
        for (var pillar : Pillar.values()) {
            var score = Optional.ofNullable(scores.get(pillar)).filter(one -> one.total() > 0);
            score.ifPresent(one -> {
                var label = new Label(pillar.title() + " " + one.percent().map(percent -> percent + " %").orElse("–"));
                label.getStyleClass().add("tag");
                label.setMinWidth(Region.USE_PREF_SIZE);
                label.setTooltip(new javafx.scene.control.Tooltip(pillar.title() + ": " + one.passed() + " passed, "
                        + one.failed() + " failed, " + one.acknowledged() + " accepted, " + one.notAssessed()
                        + " not assessed"));
                labels.add(label);
            });
        }
        return labels;
    }

    private void showDetail(Optional<Finding> finding) {
        var content = finding.<Region>map(one -> new FindingCard(session, surroundings, one, FindingCard.Size.WHOLE))
                .orElseGet(StackPane::new);
        content.getStyleClass().add("finding-detail");
        detail.setContent(content);
    }
}
