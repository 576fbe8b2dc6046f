package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.review.availability.Availability;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.availability.Journey;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the services of each request commit to together: the journeys on the left, the worst first, and on the right
/// what the chosen one needs.
public final class AvailabilityView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final Consumer<ElementId> reveal;
    private final Label summary = new Label("Reviewing …");
    private final Label target = new Label();
    private final ListView<Journey> list = new ListView<>();
    private final ScrollPane detail = new ScrollPane();

    /// @param reveal shows an element of the drawing
    public AvailabilityView(DocumentSession session, Surroundings surroundings, Consumer<ElementId> reveal) {
        this.session = session;
        this.surroundings = surroundings;
        this.reveal = reveal;
        setId("availability-view");
        getStyleClass().add("panel-view");
        summary.setId("availability-summary");
        summary.getStyleClass().add("cost-total");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        target.setId("availability-target");
        target.getStyleClass().add("field-hint");
        var heading = new HBox(summary, target);
        heading.getStyleClass().add("panel-heading");
        list.setId("journeys");
        list.setAccessibleText("Requests and what they come to");
        list.getStyleClass().add("dense");
        list.setCellFactory(_ -> new JourneyCell());
        var nothing = new Label("Draw who calls what: from users over the connections to the services and their data. "
                + "Then what AWS commits to for each of them is multiplied here.");
        nothing.getStyleClass().add("empty-state");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, journey) -> showDetail(journey));
        detail.setFitToWidth(true);
        detail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var split = new SplitPane(list, detail);
        split.setDividerPositions(0.4);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(heading, split);
        session.assessment().addListener((_, _, _) -> refresh());
        session.diagram().addListener((_, _, _) -> markStale());
        refresh();
    }

    private void markStale() {
        pseudoClassStateChanged(STALE, !session.isCurrent(session.assessment().get()));
    }

    private void refresh() {
        markStale();
        session.assessment().get().review().ifPresent(review -> show(review.availability()));
    }

    private void show(AvailabilityEstimate estimate) {
        var worst = estimate.worst();
        summary.setText(worst.map(journey -> "Up to " + journey.inWords() + ", "
                + journey.low().downtimeInWords() + " without").orElse("No availability to tell"));
        target.setText(AvailabilityEstimate.target(session.store().current().profile())
                .map(Availability::inWords).map(wanted -> wanted + " is wanted")
                .orElse("No target is set in the profile"));
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(estimate.journeys());
        chosen.flatMap(before -> list.getItems().stream()
                .filter(now -> now.client().id().equals(before.client().id())
                        && now.service().id().equals(before.service().id()))
                .findFirst())
                .or(() -> worst)
                .ifPresent(list.getSelectionModel()::select);
        showDetail(list.getSelectionModel().getSelectedItem());
    }

    private void showDetail(@org.jspecify.annotations.Nullable Journey journey) {
        var content = journey == null ? new StackPane() : new JourneyCard(journey, surroundings, reveal);
        content.getStyleClass().add("finding-detail");
        detail.setContent(content);
    }
}
