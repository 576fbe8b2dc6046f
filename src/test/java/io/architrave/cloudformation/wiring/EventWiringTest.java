package io.architrave.cloudformation.wiring;

import static io.architrave.model.Relation.ASSOCIATION;
import static io.architrave.model.Relation.CALL;
import static io.architrave.model.Relation.EVENT;
import static io.architrave.model.Relation.FAILURE;
import static io.architrave.model.Relation.REPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.cloudformation.Sketch;
import io.architrave.cloudformation.check.Problem;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buses, rules and schedules: what they deliver to, and that they may do no more than that. */
class EventWiringTest {

    private Sketch sketch = new Sketch();

    @AfterEach
    void theTemplateIsSound() {
        assertThat(sketch.export().problems()).filteredOn(Problem::isError).isEmpty();
    }

    @Test
    void makesARuleWhereABusIsDrawnStraightToAFunction() {
        sketch.node("bus", "eventbridge-bus").node("fn", "lambda-function").edge("bus", EVENT, "fn");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"EventBusName\":{\"Ref\":\"Bus\"}", "[\"FnFunction\",\"Arn\"]",
                        "\"EventPattern\":{\"source\":[{\"prefix\":\"\"}]}");
        assertThat(sketch.properties("AWS::Lambda::Permission")).singleElement().asString()
                .contains("events.amazonaws.com", "\"SourceArn\":{\"Fn::GetAtt\":[\"BusToFnFunction\",\"Arn\"]}");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().equals("Events for fn")
                && a.taken().equals("all of the bus"));
    }

    @Test
    void takesTheFilterOfAConnectionAsThePattern() {
        sketch.node("bus", "eventbridge-bus").node("queue", "sqs-queue").edge("bus", EVENT, "queue")
                .with("bus-queue", "filter", "{\"detail\": {\"total\": [{\"numeric\": [\">\", 100]}]}}");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"EventPattern\":{\"detail\":{\"total\":[{\"numeric\":[\">\",100]}]}}");
        assertThat(sketch.properties("AWS::SQS::QueuePolicy")).singleElement().asString()
                .contains("events.amazonaws.com", "sqs:SendMessage", "[\"BusToQueue\",\"Arn\"]");
        assertThat(sketch.export().skipped()).isEmpty();
    }

    @Test
    void saysAFilterThatIsNoPattern() {
        sketch.node("bus", "eventbridge-bus").node("queue", "sqs-queue").edge("bus", EVENT, "queue")
                .with("bus-queue", "filter", "orders only");

        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("the filter is no JSON object"));
    }

    @Test
    void keepsTheFilterOfEachOfTwoLinesBetweenTheSameTwo() {
        sketch.node("bus", "eventbridge-bus").node("fn", "lambda-function").edge("bus", EVENT, "fn")
                .add(Edge.of("late", EVENT, ElementId.of("bus"), ElementId.of("fn")))
                .with("bus-fn", "filter", "{\"source\": [\"a\"]}").with("late", "filter", "{\"source\": [\"b\"]}");

        assertThat(sketch.properties("AWS::Events::Rule")).hasSize(2);
        assertThat(sketch.properties("AWS::Lambda::Permission")).hasSize(2);
    }

    @Test
    void letsAPublisherPutEventsOnThatBusAlone() {
        sketch.node("fn", "lambda-function").node("bus", "eventbridge-bus").edge("fn", EVENT, "bus");

        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("\"Action\":[\"events:PutEvents\"],\"Resource\":{\"Fn::GetAtt\":[\"Bus\",\"Arn\"]}");
        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString()
                .contains("\"BUS_NAME\":{\"Ref\":\"Bus\"}");
    }

    @Test
    void tellsAFunctionOfTheBusThatLeadsBackToIt() {
        sketch.node("fn", "lambda-function").node("bus", "eventbridge-bus").edge("fn", EVENT, "bus")
                .edge("bus", EVENT, "fn");

        assertThat(sketch.properties("AWS::Lambda::Function")).singleElement().asString().contains("BUS_NAME");
    }

    @Test
    void deliversByAPolicyToAQueueAndATopicAndByARoleToAllElse() {
        sketch.node("bus", "eventbridge-bus").node("rule", "eventbridge-rule").edge("bus", EVENT, "rule")
                .node("queue", "sqs-queue").node("topic", "sns-topic").node("flow", "step-functions")
                .node("audit", "eventbridge-bus").edge("rule", EVENT, "queue").edge("rule", EVENT, "topic")
                .edge("rule", EVENT, "flow").edge("rule", EVENT, "audit");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"EventPattern\":{\"source\":[\"com.example\"]}", "\"EventBusName\":{\"Ref\":\"Bus\"}")
                .containsPattern("\"Id\":\"FlowWorkflow\",\"Arn\":\\{\"Ref\":\"FlowWorkflow\"},\"RoleArn\"")
                .containsPattern("\"Id\":\"Queue\",\"Arn\":[^}]*}}?(,\\{|])");
        assertThat(sketch.properties("AWS::IAM::Role")).filteredOn(p -> p.contains("events.amazonaws.com")).hasSize(2)
                .anyMatch(p -> p.contains("states:StartExecution") && !p.contains("PutEvents"))
                .anyMatch(p -> p.contains("events:PutEvents") && p.contains("[\"AuditBus\",\"Arn\"]"))
                .allMatch(p -> p.contains("aws:SourceAccount"));
    }

    @Test
    void putsNoConditionWhereEventBridgeBringsNothingToGoBy() {
        sketch.node("bus", "eventbridge-bus").node("topic", "sns-topic").edge("bus", EVENT, "topic");

        assertThat(sketch.properties("AWS::SNS::TopicPolicy")).singleElement().asString()
                .contains("\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sns:Publish\","
                        + "\"Resource\":{\"Ref\":\"Topic\"}}");
        assertThat(sketch.properties("AWS::KMS::Key")).singleElement().asString()
                .contains("\"Principal\":{\"Service\":\"events.amazonaws.com\"}}");
    }

    @Test
    void deliversToAFifoTopicByAScheduleAlone() {
        sketch.node("rule", "eventbridge-rule").node("nightly", "eventbridge-schedule").node("topic", "sns-topic")
                .with("topic", "fifo", PropertyValue.of(true)).edge("rule", EVENT, "topic")
                .edge("nightly", EVENT, "topic");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString().doesNotContain("Targets");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("delivers to no FIFO topic"));
        assertThat(sketch.properties("AWS::Scheduler::Schedule")).singleElement().asString()
                .contains("scheduler:::aws-sdk:sns:publish", "MessageGroupId");
    }

    @Test
    void leavesOutAStepOfTwoWorkflowsThatRunEachOther() {
        sketch.node("a", "step-functions").node("b", "step-functions").edge("a", CALL, "b").edge("b", CALL, "a");

        assertThat(sketch.export().assumptions()).anyMatch(a -> a.what().startsWith("Step "));
    }

    @Test
    void runsATaskOfAServiceAndPassesItsTwoRolesAlone() {
        sketch = Sketch.network().node("bus", "eventbridge-bus").spanning("svc", "ecs-service", "private")
                .edge("bus", EVENT, "svc");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"EcsParameters\":{\"TaskDefinitionArn\":{\"Ref\":\"SvcServiceTaskDefinition\"}",
                        "AwsVpcConfiguration", "[\"SvcServiceCluster\",\"Arn\"]");
        assertThat(sketch.properties("AWS::IAM::Role")).anyMatch(p -> p.contains("ecs:RunTask")
                && p.contains("\"ecs:cluster\"") && p.contains("iam:PassedToService")
                && p.contains("SvcServiceExecutionRole") && p.contains("SvcServiceTaskRole"));
    }

    @Test
    void callsAThirdPartyByAnApiDestinationWhoseKeyIsInNoTemplate() {
        sketch.node("bus", "eventbridge-bus").node("crm", "third-party").edge("bus", EVENT, "crm");

        assertThat(sketch.properties("AWS::Events::ApiDestination")).singleElement().asString()
                .contains("\"InvocationEndpoint\":{\"Ref\":\"BusToCrmEndpoint\"}");
        assertThat(sketch.properties("AWS::Events::Connection")).singleElement().asString()
                .contains("{{resolve:secretsmanager:${BusToCrmSecretArn}:SecretString:apiKey}}");
        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString()
                .contains("events:InvokeApiDestination", "[\"BusToCrm\",\"Arn\"]");
    }

    @Test
    void writesARuleAgainForMoreThanFiveTargets() {
        sketch.node("rule", "eventbridge-rule");
        for (String queue : List.of("a", "b", "c", "d", "e", "f", "g")) {
            sketch.node(queue, "sqs-queue").edge("rule", EVENT, queue);
        }

        assertThat(sketch.properties("AWS::Events::Rule")).hasSize(2)
                .allMatch(p -> p.split("\"Id\"").length <= 6 && p.contains("com.example"));
        assertThat(sketch.properties("AWS::SQS::QueuePolicy")).filteredOn(p -> p.contains("RulePart2")).hasSize(2);
    }

    @Test
    void triesAsOftenAsTheRuleSaysAndKeepsWhatCannotBeDelivered() {
        sketch.node("rule", "eventbridge-rule").with("rule", "maxRetries", PropertyValue.of(10))
                .with("rule", "maxEventAgeHours", PropertyValue.of(2)).node("fn", "lambda-function")
                .node("dlq", "sqs-queue").edge("rule", EVENT, "fn").edge("rule", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"RetryPolicy\":{\"MaximumRetryAttempts\":10,\"MaximumEventAgeInSeconds\":7200}",
                        "\"DeadLetterConfig\":{\"Arn\":{\"Fn::GetAtt\":[\"DlqQueue\",\"Arn\"]}}");
        assertThat(sketch.properties("AWS::SQS::QueuePolicy")).singleElement().asString()
                .contains("events.amazonaws.com", "[\"Rule\",\"Arn\"]");
    }

    @Test
    void takesNoFifoQueueForWhatCannotBeDelivered() {
        sketch.node("rule", "eventbridge-rule").node("fn", "lambda-function").node("dlq", "sqs-queue")
                .with("dlq", "fifo", PropertyValue.of(true)).edge("rule", EVENT, "fn").edge("rule", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .doesNotContain("DeadLetterConfig");
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("EventBridge takes no FIFO queue"));
    }

    @Test
    void deliversToAFifoQueueInOneGroup() {
        sketch.node("bus", "eventbridge-bus").node("queue", "sqs-queue")
                .with("queue", "fifo", PropertyValue.of(true)).edge("bus", EVENT, "queue");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"SqsParameters\":{\"MessageGroupId\":\"Queue\"}");
    }

    @Test
    void runsARuleByAScheduleOnTheDefaultBus() {
        sketch.node("bus", "eventbridge-bus").node("rule", "eventbridge-rule")
                .with("rule", "scheduleExpression", "rate(5 minutes)").node("fn", "lambda-function")
                .edge("bus", EVENT, "rule").edge("rule", EVENT, "fn");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString()
                .contains("\"ScheduleExpression\":\"rate(5 minutes)\"")
                .doesNotContain("EventPattern", "EventBusName");
    }

    @Test
    void takesAWholePatternOfARuleAndSaysOneThatIsNone() {
        sketch.node("rule", "eventbridge-rule").with("rule", "eventPattern", "{\"source\": [\"shop\"]}")
                .node("other", "eventbridge-rule").with("other", "eventPattern", "shop");

        assertThat(sketch.properties("AWS::Events::Rule")).anyMatch(p -> p.contains("{\"source\":[\"shop\"]}"))
                .anyMatch(p -> p.contains("com.example"));
        assertThat(sketch.export().assumptions()).anyMatch(a -> a.taken().contains("it is no JSON object"));
    }

    @Test
    void archivesAndEncryptsABusUnderTheDrawnKeyAndLetsOtherAccountsPublish() {
        sketch.node("bus", "eventbridge-bus").with("bus", "archiveDays", PropertyValue.of(30))
                .with("bus", "publisherAccounts", new PropertyValue.Items(List.of(PropertyValue.of("111122223333"))))
                .node("key", "kms-key").edge("key", ASSOCIATION, "bus").node("dlq", "sqs-queue")
                .edge("bus", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::Events::EventBus")).singleElement().asString()
                .contains("\"KmsKeyIdentifier\":{\"Fn::GetAtt\":[\"Key\",\"Arn\"]}", "DeadLetterConfig");
        assertThat(sketch.properties("AWS::Events::Archive")).singleElement().asString()
                .contains("\"RetentionDays\":30");
        assertThat(sketch.properties("AWS::Events::EventBusPolicy")).singleElement().asString()
                .contains("\"AWS\":[\"111122223333\"]", "events:PutEvents", "[\"Bus\",\"Arn\"]");
        assertThat(sketch.properties("AWS::SQS::QueuePolicy")).singleElement().asString()
                .contains("[\"Bus\",\"Arn\"]");
    }

    @Test
    void makesNoBusOfTheDefaultOne() {
        sketch.node("bus", "eventbridge-bus").with("bus", "busType", "default").node("fn", "lambda-function")
                .edge("fn", EVENT, "bus").edge("bus", EVENT, "fn");

        assertThat(sketch.properties("AWS::Events::EventBus")).isEmpty();
        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString().doesNotContain("EventBusName");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains(":event-bus/default");
    }

    @Test
    void copiesEventsToAnotherBus() {
        sketch.node("here", "eventbridge-bus").node("there", "eventbridge-bus").edge("here", REPLICATION, "there");

        assertThat(sketch.properties("AWS::Events::Rule")).singleElement().asString().contains("\"ThereBus\"");
    }

    @Test
    void passesABucketsEventsOnToABusOfItsOwn() {
        sketch.node("bucket", "s3-bucket").node("bus", "eventbridge-bus").node("topic", "sns-topic")
                .edge("bucket", EVENT, "bus").edge("bucket", EVENT, "topic");

        assertThat(sketch.properties("AWS::Events::Rule")).hasSize(2).allMatch(p -> p.contains("aws.s3")
                && !p.contains("EventBusName"));
        assertThat(sketch.properties("AWS::IAM::Role")).singleElement().asString().contains("events:PutEvents");
        assertThat(sketch.properties("AWS::S3::Bucket")).singleElement().asString().contains("EventBridgeEnabled");
    }

    @Test
    void startsByAScheduleWhatIsDrawnAndNoMore() {
        sketch.node("nightly", "eventbridge-schedule").with("nightly", "expression", "cron(0 3 * * ? *)")
                .with("nightly", "timezone", "Europe/Zurich")
                .with("nightly", "flexibleWindowMinutes", PropertyValue.of(15)).node("fn", "lambda-function")
                .node("dlq", "sqs-queue").edge("nightly", EVENT, "fn").edge("nightly", FAILURE, "dlq");

        assertThat(sketch.properties("AWS::Scheduler::Schedule")).singleElement().asString()
                .contains("cron(0 3 * * ? *)", "Europe/Zurich",
                        "\"FlexibleTimeWindow\":{\"Mode\":\"FLEXIBLE\",\"MaximumWindowInMinutes\":15}",
                        "\"RoleArn\":{\"Fn::GetAtt\":[\"NightlyScheduleRole\",\"Arn\"]}", "DeadLetterConfig");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("lambda:InvokeFunction", "sqs:SendMessage").doesNotContain("\"*\"");
        assertThat(sketch.properties("AWS::Lambda::Permission")).isEmpty();
    }

    @Test
    void writesAScheduleOnceForEachOfItsTargets() {
        sketch.node("nightly", "eventbridge-schedule").node("fn", "lambda-function").node("flow", "step-functions")
                .edge("nightly", EVENT, "fn").edge("nightly", EVENT, "flow");

        assertThat(sketch.properties("AWS::Scheduler::Schedule")).hasSize(2)
                .allMatch(p -> p.contains("rate(1 day)"));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).filteredOn(p -> p.contains("NightlyScheduleRole"))
                .singleElement().asString().contains("states:StartExecution", "lambda:InvokeFunction");
    }

    @Test
    void leavesOutAScheduleThatStartsNothing() {
        sketch.node("nightly", "eventbridge-schedule").node("fn", "lambda-function");

        assertThat(sketch.export().skipped()).anyMatch(skipped -> skipped.reason().contains("starts nothing"));
    }

    @Test
    void waitsForTheTasksAndWorkflowsThatAWorkflowRuns() {
        sketch = Sketch.network().node("flow", "step-functions").node("child", "step-functions")
                .node("bus", "eventbridge-bus").spanning("svc", "ecs-service", "private").edge("flow", CALL, "child")
                .edge("flow", EVENT, "bus").edge("flow", CALL, "svc");

        assertThat(sketch.properties("AWS::StepFunctions::StateMachine"))
                .anyMatch(p -> p.contains("states:::states:startExecution.sync:2")
                        && p.contains("states:::ecs:runTask.sync") && p.contains("states:::events:putEvents"));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).filteredOn(p -> p.contains("FlowWorkflowRole"))
                .singleElement().asString()
                .contains("StepFunctionsGetEventsForStepFunctionsExecutionRule",
                        "StepFunctionsGetEventsForECSTaskRule", "states:StopExecution", "ecs:RunTask",
                        "iam:PassRole", "events:PutEvents");
    }

    @Test
    void waitsForNothingInAnExpressWorkflow() {
        sketch.node("flow", "step-functions").with("flow", "workflowType", "express").node("child", "step-functions")
                .edge("flow", CALL, "child");

        assertThat(sketch.properties("AWS::StepFunctions::StateMachine"))
                .anyMatch(p -> p.contains("states:::states:startExecution\""));
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .doesNotContain("events:PutRule");
    }

    @Test
    void tellsOfAFailedStepWhereFailuresLead() {
        sketch.node("flow", "step-functions").node("fn", "lambda-function").node("topic", "sns-topic")
                .edge("flow", CALL, "fn").edge("flow", FAILURE, "topic");

        assertThat(sketch.properties("AWS::StepFunctions::StateMachine")).singleElement().asString()
                .contains("\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"ResultPath\":\"$.error\","
                        + "\"Next\":\"Topic\"}]");
        assertThat(sketch.properties("AWS::IAM::RolePolicy")).singleElement().asString()
                .contains("sns:Publish", "lambda:InvokeFunction");
    }
}
