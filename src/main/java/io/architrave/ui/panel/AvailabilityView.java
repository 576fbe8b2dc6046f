package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.review.availability.Availability;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.recovery.Recovery;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/// What the services of each request commit to together, and what is left when a region is lost: the journeys on the
/// left, the worst first, and on the right what the chosen one needs.
public final class AvailabilityView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final Consumer<ElementId> reveal;
    private final Label summary = new Label("Reviewing …");
    private final Label target = new Label();
    private final ListView<AvailabilityItem> list = new ListView<>();
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
        list.setCellFactory(_ -> new AvailabilityCell());
        var nothing = new Label("Draw who calls what: from users over the connections to the services and their data. "
                + "Then what AWS commits to for each of them is multiplied here.");
        nothing.getStyleClass().add("empty-state");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> showDetail(item));
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
        session.assessment().get().review().ifPresent(review -> show(review.availability(), review.recovery()));
    }

    private void show(AvailabilityEstimate estimate, Recovery recovery) {
        var worst = estimate.worst();
        summary.setText(worst.map(journey -> "Up to " + journey.inWords() + ", "
                + journey.low().downtimeInWords() + " without").orElse("No availability to tell"));
        target.setText(AvailabilityEstimate.target(session.store().current().profile())
                .map(Availability::inWords).map(wanted -> wanted + " is wanted")
                .orElse("No target is set in the profile"));
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(Stream.concat(
                estimate.journeys().stream().map(AvailabilityItem.OfJourney::new),
                recovery.home().stream().map(home -> new AvailabilityItem.OfRegion(home, recovery))).toList());
        chosen.flatMap(before -> list.getItems().stream().filter(now -> now.isSameAs(before)).findFirst())
                .or(() -> worst.map(AvailabilityItem.OfJourney::new))
                .or(() -> list.getItems().stream().findFirst())
                .ifPresent(list.getSelectionModel()::select);
        showDetail(list.getSelectionModel().getSelectedItem());
    }

    private void showDetail(@Nullable AvailabilityItem item) {
        var content = switch (item) {
            case null -> new StackPane();
            case AvailabilityItem.OfJourney(var journey) -> new JourneyCard(journey, surroundings, reveal);
            case AvailabilityItem.OfRegion lost ->
                    new RecoveryCard(lost, session.store().current().profile(), surroundings, reveal);
        };
        content.getStyleClass().add("finding-detail");
        detail.setContent(content);
    }
}
