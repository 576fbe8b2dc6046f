package io.architrave.cloudformation;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.DATA;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A connection that leads to nothing in the template is said. */
class UnwiredTest {

    @Test
    void saysAConnectionThatBecomesNoResource() {
        Sketch sketch = new Sketch().node("bus", "eventbridge-bus").node("logs", "cloudwatch-logs")
                .edge("bus", DATA, "logs");

        assertThat(said(sketch))
                .containsExactly("bus to logs: a rule delivers into a log group whose policy the account"
                        + " holds; set it up by hand");
    }

    @Test
    void saysNothingOfOneThatDoes() {
        Sketch sketch = new Sketch().node("api", "api-gateway-rest").node("fn", "lambda-function")
                .node("bus", "eventbridge-bus").edge("api", CALL, "fn").edge("fn", EVENT, "bus")
                .node("cdn", "cloudfront")
                .edge("cdn", CALL, "api");

        assertThat(said(sketch)).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsReachedUnderTheNameOfItsCertificate() {
        Sketch sketch = Sketch.network().node("cdn", "cloudfront").node("cert", "acm-certificate")
                .spanning("alb", "application-load-balancer", "public")
                .edge("cert", ASSOCIATION, "alb").edge("cdn", CALL, "alb");

        assertThat(said(sketch)).isEmpty();
    }

    private static List<String> said(Sketch sketch) {
        return sketch.export().skipped().stream().filter(skipped -> !skipped.whole())
                .map(skipped -> skipped.name() + ": " + skipped.reason()).toList();
    }
}
