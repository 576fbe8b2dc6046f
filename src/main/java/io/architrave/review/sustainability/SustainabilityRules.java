package io.architrave.review.sustainability;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the sustainability pillar.
public final class SustainabilityRules {

    public static final List<Rule> ALL = List.of(new Graviton());

    private SustainabilityRules() {}
}
