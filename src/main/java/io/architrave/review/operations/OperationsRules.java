package io.architrave.review.operations;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the operational excellence pillar.
public final class OperationsRules {

    public static final List<Rule> ALL = List.of(new AlarmNotifies(), new RetiredService(), new Tracing());

    private OperationsRules() {}
}
