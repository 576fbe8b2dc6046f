package io.architrave.review.cost;

import io.architrave.review.Rule;
import java.util.List;

/// Rules of the cost optimization pillar.
public final class CostRules {

    public static final List<Rule> ALL = List.of(new GatewayEndpoint(), new BucketLifecycle());

    private CostRules() {}
}
