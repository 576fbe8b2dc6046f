package io.architrave.ui.panel;

import static io.architrave.ui.panel.CardText.words;

import io.architrave.model.ElementId;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.review.availability.Commitment;
import io.architrave.review.availability.Journey;
import io.architrave.ui.platform.Surroundings;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What one journey needs, each part with its figure, and what is not in the product.
final class JourneyCard extends VBox {

    private static final String METHOD =
            "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html";

    private final Journey journey;
    private final Consumer<ElementId> reveal;

    JourneyCard(Journey journey, Surroundings surroundings, Consumer<ElementId> reveal) {
        this.journey = journey;
        this.reveal = reveal;
        setId("journey-detail");
        getStyleClass().add("finding-card");
        getChildren().addAll(words(title(), "finding-title"), parts());
        if (journey.regions().size() > 1) {
            getChildren().add(words(
                    "That is one of " + journey.regions().size() + " regions that answer for each other ("
                            + String.join(", ", journey.regions()) + "); together they come to " + journey.inWords()
                            + ".",
                    "finding-message"));
        }
        journey.standby().ifPresent(standby -> getChildren().add(words(said(standby), "finding-message")));
        journey.gains().forEach(gain -> getChildren().add(words("With " + gain.service().name()
                + " in two Availability Zones it is " + gain.then().inWords() + ".", "finding-remedy")));
        if (!journey.uncounted().isEmpty()) {
            getChildren().add(words("Not in the product, as no commitment is known: "
                    + journey.uncounted().stream().map(Journey.Uncounted::name).collect(Collectors.joining(", ")) + ".",
                    "finding-message"));
        }
        if (!journey.isConfirmed()) {
            getChildren().add(words("Figures marked * were not read on AWS's own pages.", "field-hint"));
        }
        getChildren().add(words(AvailabilityEstimate.CAVEAT, "field-hint"));
        var source = new Hyperlink("How AWS reckons availability");
        source.getStyleClass().add("inspector-link");
        source.setOnAction(_ -> surroundings.browse(METHOD));
        getChildren().add(source);
    }

    private String title() {
        return switch (journey.kind()) {
            case REQUEST ->
                    "A request of " + journey.client().name() + " to " + journey.service().name() + " waits for";
            case DELIVERY -> "What comes from " + journey.client().name() + " passes through";
        };
    }

    private static String said(Journey.Standby standby) {
        return standby.counted()
                ? standby.region() + " takes over within the time to recover; what that saves of an outage is counted."
                : standby.region()
                        + " could take over, but not by itself, so it is not counted. Say in the profile how "
                        + "long recovery and the outage of a region may take, and it is.";
    }

    private GridPane parts() {
        var grid = new GridPane();
        grid.getStyleClass().add("journey-parts");
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        var figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        figure.setMinWidth(Region.USE_PREF_SIZE);
        // The stars stand beside the figures, so that these end below each other.
        grid.getColumnConstraints().addAll(name, figure, new ColumnConstraints(8));
        for (var part : journey.parts()) {
            grid.addRow(grid.getRowCount(), link(part), figure(part), hint(part.level().confirmed() ? "" : "*"));
        }
        return grid;
    }

    private Hyperlink link(Commitment part) {
        var link = new Hyperlink(part.name());
        link.getStyleClass().add("inspector-link");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> reveal.accept(part.id()));
        return link;
    }

    private static Label figure(Commitment part) {
        boolean open = part.low().isBelow(part.high());
        var label = hint((open ? part.low().percent().toPlainString() + " to " : "") + part.high().inWords());
        label.setTooltip(new Tooltip(part.level().source() + ", " + part.level().date()));
        return label;
    }

    private static Label hint(String text) {
        var label = new Label(text);
        label.getStyleClass().add("field-hint");
        return label;
    }
}
