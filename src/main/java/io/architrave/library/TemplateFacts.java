package io.architrave.library;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.PropertyValue;
import io.architrave.review.Pillar;
import io.architrave.review.Score;
import io.architrave.review.Severity;
import io.architrave.review.availability.Journey;
import io.architrave.topology.Topology;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What can be said of a document that a template makes before anybody has touched it.
///
/// @param monthly in USD, to the cent, of all that has a figure
/// @param open lines and elements that are not in it, since a volume or a price is not known
/// @param scores of the review, every pillar
/// @param errors findings of that severity
/// @param warnings findings of that severity
/// @param availability of the worst journey, as AWS's commitments add up; empty where none can be told
/// @param aimedAvailability in per cent, as the template's profile states it, for example `99.9`: what the design is
///     meant for, not a measurement
public record TemplateFacts(
        BigDecimal monthly,
        long open,
        Map<Pillar, Score> scores,
        long errors,
        long warnings,
        Optional<Journey> availability,
        Optional<String> aimedAvailability) {

    private static final String AIMED = "targetAvailability";

    public TemplateFacts {
        scores = Map.copyOf(scores);
    }

    /// Of the document that a template makes by itself.
    public static TemplateFacts of(Template template, Library library) {
        return of(made(template, Map.of(), UnaryOperator.identity()), library);
    }

    /// Reviews and prices; some milliseconds for a document of fifty elements.
    public static TemplateFacts of(Diagram diagram, Library library) {
        var index = DiagramIndex.of(diagram);
        var review = library.review().review(Topology.of(index, library.catalog()));
        var estimate = library.estimator().estimate(index);
        return new TemplateFacts(
                estimate.shownMonthly(),
                (long) estimate.open().size() + estimate.unpriced().size(),
                review.scores(),
                review.count(Severity.ERROR),
                review.count(Severity.WARNING),
                review.availability().worst(),
                diagram.profile().get(AIMED).flatMap(TemplateFacts::words));
    }

    /// The document that a template makes; the template as it stands where a choice is not one of its own.
    ///
    /// @param tidy lays out anew what other choices than the defaults leave
    public static Diagram made(Template template, Map<String, String> choices, UnaryOperator<Diagram> tidy) {
        return Templates.instantiate(template, choices, tidy) instanceof Templates.Making.Made(var made)
                ? made
                : template.diagram();
    }

    public CostBand band() {
        return CostBand.of(monthly);
    }

    private static Optional<String> words(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> Optional.of(text);
            case PropertyValue.Amount(var number) -> Optional.of(number.toPlainString());
            default -> Optional.empty();
        };
    }
}
