package io.architrave.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.CloudFormation;
import io.architrave.cost.Estimator;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.review.Review;
import io.architrave.review.Verdict;
import io.architrave.testing.Samples;
import io.architrave.testing.Sketch;
import org.junit.jupiter.api.Test;

/// What a sketch cannot do is said wherever it is left out.
class SketchLimitsTest {

    private static final TypeSummary SKETCH = Samples.sketchedType();

    private final Diagram diagram = Sketch.blank().group("region", "region").set("region", "region", "us-east-1")
            .node("feed", SKETCH.key().value(), "region")
            .node("books", "qldb-ledger", "region")
            .node("fn", "lambda-function", "region")
            .call("fn", "feed")
            .diagram();

    @Test
    void theTemplateSaysThatItBecomesNoResource() {
        var stack = CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).stacks().getFirst();
        assertThat(stack.skipped())
                .filteredOn(skipped -> skipped.element().equals("feed"))
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).startsWith("it is a sketch"));
    }

    @Test
    void theEstimateSaysThatItHasNoPriceAndThatWhatEndedHasNoneEither() {
        var estimate = Estimator.bundled().estimate(diagram, Estimator.Options.NONE);
        assertThat(estimate.unpriced()).extracting(unpriced -> unpriced.reason()).contains(
                SKETCH.name() + " is a sketch: it can be drawn, connected and exported to pictures, and has no price.",
                "Amazon QLDB ledger ended on 31 July 2025; the catalogue has no price for it.");
    }

    @Test
    void theReviewDoesNotJudgeItsConnections() {
        assertThat(Review.of(diagram, Catalog.bundled()).verdict("DGM-IMPOSSIBLE-EDGE", "fn-feed"))
                .isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void itSaysOfItselfWhatItCanAndCannotDo() {
        assertThat(Catalog.bundled().find(SKETCH.key()).orElseThrow().purpose())
                .contains("drawn, connected and exported to pictures", "no settings", "no price", "review",
                        "CloudFormation");
    }
}
