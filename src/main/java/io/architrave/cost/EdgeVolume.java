package io.architrave.cost;

import io.architrave.model.Edge;
import java.math.BigDecimal;
import java.util.Optional;

/// What a connection states about its traffic in a month. `request` runs with the arrow, `response` against it.
public record EdgeVolume(Optional<BigDecimal> requests, Optional<BigDecimal> requestGb,
        Optional<BigDecimal> responseGb) {

    /// Keys of a connection's usage; also read by the inspector.
    public static final String REQUESTS = "requestsPerMonth";
    public static final String REQUEST_GB = "requestGbPerMonth";
    public static final String RESPONSE_GB = "responseGbPerMonth";

    public static EdgeVolume of(Edge edge) {
        return new EdgeVolume(
                positive(edge, REQUESTS), positive(edge, REQUEST_GB), positive(edge, RESPONSE_GB));
    }

    /// A negative volume means nothing; it is as good as unstated.
    private static Optional<BigDecimal> positive(Edge edge, String key) {
        return edge.usage().number(key).filter(number -> number.signum() >= 0);
    }

    /// Both directions; empty where neither is stated.
    public Optional<BigDecimal> bothGb() {
        return sum(requestGb, responseGb);
    }

    static Optional<BigDecimal> sum(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.map(one -> b.map(one::add).orElse(one)).or(() -> b);
    }
}
