package io.architrave.ui.inspector;

import io.architrave.model.ElementId;
import io.architrave.review.Finding;
import io.architrave.review.ReviewResult;
import io.architrave.ui.panel.FindingCard;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the review says of one element.
final class FindingSection extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final ElementId element;
    private Optional<ReviewResult> shown = Optional.empty();

    FindingSection(DocumentSession session, Surroundings surroundings, ElementId element) {
        this.session = session;
        this.surroundings = surroundings;
        this.element = element;
        setId("inspector-findings");
        getStyleClass().add("finding-section");
    }

    void refresh() {
        var assessed = session.assessment().get();
        pseudoClassStateChanged(STALE, !session.isCurrent(assessed));
        // A card in which somebody is deciding must not be built anew under their hands.
        if (!assessed.review().equals(shown)) {
            shown = assessed.review();
            shown.ifPresent(this::show);
        }
    }

    private void show(ReviewResult review) {
        List<Finding> findings = review.about(element).toList();
        getChildren().clear();
        if (!findings.isEmpty()) {
            var heading = new Label("Findings (" + findings.size() + ")");
            heading.getStyleClass().add("section-heading");
            getChildren().add(heading);
            findings.forEach(finding -> getChildren()
                    .add(new FindingCard(session, surroundings, finding, FindingCard.Size.SHORT)));
        }
    }
}
