package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/**
 * A database that tells a topic of its failovers and maintenance: a subscription, which the topic's policy lets
 * publish. After https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.GrantingPermissions.html,
 * unconfirmed.
 */
final class DatabaseEvents implements Wiring {

    private static final String FACET = "notifies";

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.EVENT) {
                stack.offer(edge.from(), FACET).ifPresent(database -> stack.offer(edge.to(), "topic")
                        .flatMap(topic -> topic.get("Arn"))
                        .ifPresent(topic -> subscribe(stack, edge, database, topic)));
            }
        }
    }

    private static void subscribe(Stack stack, Edge edge, Fields database, Value topic) {
        stack.add(edge.from(), "EventsTo" + stack.base(edge.to()), "AWS::RDS::EventSubscription", Fields.EMPTY
                .with("SnsTopicArn", topic).with("SourceType", database.get("SourceType"))
                .with("SourceIds", database.get("SourceId").map(Items::of)).with("Enabled", true));
        stack.slots().add(edge.to(), "policyStatements", Delivery.statement("events.rds.amazonaws.com", "sns:Publish",
                topic, Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":rds:"), Ref.REGION, new Literal(":"),
                        Ref.ACCOUNT, new Literal(":*"))));
    }
}
