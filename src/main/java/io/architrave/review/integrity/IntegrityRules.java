package io.architrave.review.integrity;

import io.architrave.review.Rule;
import java.util.List;

/// Rules about the drawing itself.
public final class IntegrityRules {

    public static final List<Rule> ALL = List.of(new Containment(), new NodePlacement(), new ImpossibleConnection());

    private IntegrityRules() {}
}
