package io.architrave.review;

import io.architrave.review.cost.CostRules;
import io.architrave.review.integrity.IntegrityRules;
import io.architrave.review.operations.OperationsRules;
import io.architrave.review.performance.PerformanceRules;
import io.architrave.review.reliability.ReliabilityRules;
import io.architrave.review.security.SecurityRules;
import io.architrave.review.sustainability.SustainabilityRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every rule. A new one is a class and its line in its pillar's list.
public final class Rules {

    private static final List<Rule> ALL = Stream.of(
            IntegrityRules.ALL,
            ReliabilityRules.ALL,
            SecurityRules.ALL,
            PerformanceRules.ALL,
            CostRules.ALL,
            OperationsRules.ALL,
            SustainabilityRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
