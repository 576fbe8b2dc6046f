package io.architrave.ui.session;

import io.architrave.cost.Estimate;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.review.ReviewResult;
import io.architrave.review.Severity;
import io.architrave.scene.Annotations;
import io.architrave.topology.Topology;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Asks review, cost and template about a snapshot.
final class Assessor {

    private final Library library;

    private Assessor(Library library) {
        this.library = library;
    }

    static Assessor of(Library library) {
        return new Assessor(library);
    }

    Assessment assess(Diagram diagram) {
        var index = DiagramIndex.of(diagram);
        var review = library.review().review(Topology.of(index, library.catalog()));
        var estimate = library.estimator().estimate(index);
        var annotations = new Annotations(findings(review), costs(estimate), Map.of());
        return new Assessment(diagram, Optional.of(review), Optional.of(estimate), annotations);
    }

    /// What each element is the subject of; others that take part are shown when the finding is chosen.
    private static Map<ElementId, Annotations.Findings> findings(ReviewResult review) {
        var found = new HashMap<ElementId, Annotations.Findings>();
        for (var finding : review.failures()) {
            if (ElementId.isValid(finding.subject()) && !finding.elements().isEmpty()) {
                found.merge(
                        ElementId.of(finding.subject()),
                        new Annotations.Findings(severity(finding.severity()), 1),
                        (one, other) -> new Annotations.Findings(
                                one.worst().compareTo(other.worst()) <= 0 ? one.worst() : other.worst(),
                                one.count() + other.count()));
            }
        }
        return found;
    }

    private static Annotations.Severity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> Annotations.Severity.ERROR;
            case WARNING -> Annotations.Severity.WARNING;
            case INFO -> Annotations.Severity.ADVICE;
        };
    }

    private static Map<ElementId, String> costs(Estimate estimate) {
        var costs = new HashMap<ElementId, String>();
        estimate.byElement().forEach((id, amount) -> {
            if (amount.signum() > 0) {
                costs.put(id,
                        "$" + String.format(Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).longValue()));
            }
        });
        return costs;
    }
}
