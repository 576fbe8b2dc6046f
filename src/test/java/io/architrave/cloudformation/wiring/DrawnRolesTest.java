package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.PropertyValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A drawn role takes the place of the one that an element would have by itself. */
class DrawnRolesTest {

    private Sketch sketch = new Sketch();

    @AfterEach
    void theTemplateIsSound() {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void aFunctionActsByTheRoleThatIsDrawnAtIt() {
        sketch.node("worker", "iam-role").node("fn", "lambda-function").node("table", "dynamodb-table")
                .edge("worker", ASSOCIATION, "fn").edge("fn", CALL, "table")
                .with("worker", "managedPolicies", new PropertyValue.Items(List.of(
                        PropertyValue.of("CloudWatchLambdaInsightsExecutionRolePolicy"))))
                .with("worker", "permissionsBoundary", "arn:aws:iam::111122223333:policy/boundary");

        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString()
                .contains("lambda.amazonaws.com", "policy/CloudWatchLambdaInsightsExecutionRolePolicy",
                        "\"PolicyName\":\"write-traces-FnFunction\"", "\"PolicyName\":\"write-logs-FnFunction\"",
                        "\"PermissionsBoundary\":\"arn:aws:iam::111122223333:policy/boundary\"");
        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString()
                .contains("\"Role\":{\"Fn::GetAtt\":[\"WorkerRole\",\"Arn\"]}");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("\"RoleName\":{\"Ref\":\"WorkerRole\"}", "access-of-FnFunction");
    }

    @Test
    void twoElementsThatShareARoleDoNotOverwriteEachOthersPolicies() {
        sketch.node("shared", "iam-role").node("fn", "lambda-function").node("flow", "step-functions")
                .node("table", "dynamodb-table").edge("shared", ASSOCIATION, "fn").edge("shared", ASSOCIATION, "flow")
                .edge("fn", CALL, "table").edge("flow", CALL, "fn");

        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString()
                .contains("lambda.amazonaws.com", "states.amazonaws.com");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).hasSize(2)
                .anyMatch(p -> p.contains("access-of-FnFunction")).anyMatch(p -> p.contains("access-of-FlowWorkflow"));
    }

    @Test
    void aRuleDeliversByTheRoleThatIsDrawnAtIt() {
        sketch.node("role", "iam-role").node("rule", "eventbridge-rule").node("flow", "step-functions")
                .edge("role", ASSOCIATION, "rule").edge("rule", EVENT, "flow");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"RoleArn\":{\"Fn::GetAtt\":[\"Role\",\"Arn\"]}");
        assertThat(sketch.properties("AWS::IAM::Role")).anyMatch(p -> p.contains("events.amazonaws.com")
                && p.contains("states:StartExecution"));
    }

    @Test
    void takesOneOfTwoRolesAndSaysWhich() {
        sketch.node("a", "iam-role").node("b", "iam-role").node("fn", "lambda-function")
                .edge("a", ASSOCIATION, "fn").edge("b", ASSOCIATION, "fn");

        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Role")
                && a.taken().startsWith("a alone"));
    }

    @Test
    void aRoleThatNothingActsByIsForTheAccount() {
        sketch.node("role", "iam-role");

        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString()
                .contains("iam::${AWS::AccountId}:root");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Assumed by"));
    }
}
