package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawn log group takes the logs of what it is drawn at, in place of one of its own. */
class LogGroupsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lambda-function", "ecs-service", "step-functions", "api-gateway-http"})
    void takesTheLogsOfWhatItIsDrawnAt(String type) {
        Sketch sketch = Sketch.network().spanning("thing", type, "private").node("logs", "cloudwatch-logs")
                .with("logs", "logRetentionDays", PropertyValue.of(90)).with("vpc", "flowLogs",
                        PropertyValue.of(false))
                .edge("logs", ASSOCIATION, "thing");
        if (type.equals("api-gateway-http")) {
            sketch.with("thing", "accessLogs", PropertyValue.of(true));
        }

        assertThat(sketch.properties("AWS::Logs::LogGroup")).singleElement().asString()
                .contains("\"RetentionInDays\":90");
        assertThat(sketch.export().template().resources().stream()
                .filter(resource -> resource.element().filter("thing"::equals).isPresent()))
                .anyMatch(resource -> resource.properties().toString().contains("LogsLogGroup"));
        assertThat(sketch.export().problems()).isEmpty();
    }
}
