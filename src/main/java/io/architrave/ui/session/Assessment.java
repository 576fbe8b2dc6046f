package io.architrave.ui.session;

import io.architrave.cost.Estimate;
import io.architrave.model.Diagram;
import io.architrave.review.ReviewResult;
import io.architrave.scene.Annotations;
import java.util.Optional;

/// What review, estimate and template say of one snapshot.
public record Assessment(Diagram diagram, Optional<ReviewResult> review, Optional<Estimate> estimate,
        Annotations annotations) {

    public static final Assessment NONE =
            new Assessment(Diagram.EMPTY.withTitle("nothing yet"), Optional.empty(), Optional.empty(),
                    Annotations.NONE);

    /// Whether nothing but positions differs, which no verdict and no price depends on.
    public static boolean meansTheSame(Diagram one, Diagram other) {
        return one.elements() == other.elements()
                && one.settings() == other.settings()
                && one.profile() == other.profile()
                && one.acknowledgements() == other.acknowledgements();
    }

    public boolean isOf(Diagram current) {
        return meansTheSame(diagram, current);
    }
}
