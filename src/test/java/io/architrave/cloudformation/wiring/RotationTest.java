package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.model.PropertyValue;
import org.junit.jupiter.api.Test;

/** Secrets that change on a schedule. */
class RotationTest {

    @Test
    void rotatesASecretByTheFunctionThatItCalls() {
        Sketch sketch = new Sketch().node("secret", "secrets-manager").with("secret", "rotationDays",
                PropertyValue.of(14)).node("fn", "lambda-function").edge("secret", CALL, "fn");

        assertThat(sketch.properties("AWS::SecretsManager::RotationSchedule")).singleElement().asString()
                .contains("\"AutomaticallyAfterDays\":14");
        assertThat(sketch.properties("AWS::Lambda::Permission")).singleElement().asString()
                .contains("secretsmanager.amazonaws.com", "SourceAccount");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("secretsmanager:PutSecretValue", "\"Resource\":{\"Ref\":\"Secret\"}");
        assertThat(sketch.export().problems()).isEmpty();
    }

    @Test
    void saysThatNothingRotatesASecretWithoutAFunction() {
        assertThat(new Sketch().node("secret", "secrets-manager").export().assumptions())
                .anyMatch(a -> a.what().equals("Rotation") && a.taken().contains("no function is drawn"));
        assertThat(new Sketch().node("secret", "secrets-manager").with("secret", "rotation", PropertyValue.of(false))
                .export().assumptions()).noneMatch(a -> a.what().equals("Rotation"));
    }
}
