package io.architrave.review.performance;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the performance efficiency pillar.
public final class PerformanceRules {

    public static final List<Rule> ALL = List.of(new StaticContentCdn(), new FunctionFit());

    private PerformanceRules() {}
}
