package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What runs a function, as its events: mappings of queues and streams, subscriptions, rules, schedules and routes. */
final class FunctionEvents {

    private static final Set<String> NOT_OF_A_MAPPING = Set.of("EventSourceArn", "FunctionName", "Tags");
    private static final Map<String, String> RULE = Map.of("EventBusName", "EventBusName", "EventPattern", "Pattern");

    private final Rewriting rewriting;
    private final String function;
    private final Map<String, Value> events = new LinkedHashMap<>();

    FunctionEvents(Rewriting rewriting, String function) {
        this.rewriting = rewriting;
        this.function = function;
    }

    Fields of(List<Fields> routes) {
        for (int i = 0; i < routes.size(); i++) {
            Fields properties = Rewriting.fields(routes.get(i).get("Properties"));
            String api = Rewriting.named(properties.get("ApiId"));
            events.put("From" + api + (i == 0 ? "" : i + 1), routes.get(i));
            permission(api);
        }
        rewriting.ofType("AWS::Lambda::EventSourceMapping").filter(one -> isMine(one, "FunctionName"))
                .forEach(this::mapping);
        rewriting.ofType("AWS::SNS::Subscription").filter(one -> isMine(one, "Endpoint")).forEach(this::subscription);
        rewriting.ofType("AWS::Events::Rule").forEach(this::rule);
        return new Fields(events);
    }

    private boolean isMine(Resource resource, String member) {
        return Rewriting.named(resource.properties().get(member)).equals(function);
    }

    /** The permission of a source: its id is that of the function and what it comes from. */
    private Optional<Resource> permissionOf(String source) {
        return rewriting.ofType("AWS::Lambda::Permission").filter(one -> isMine(one, "FunctionName"))
                .filter(one -> one.properties().get("SourceArn").stream().flatMap(References::in)
                        .anyMatch(source::equals))
                .findFirst();
    }

    private void permission(String source) {
        permissionOf(source).ifPresent(one -> rewriting.absorb(one.logicalId(), function));
    }

    private String name(String id) {
        return id.startsWith(function) ? id.substring(function.length()) : "From" + id;
    }

    private void add(String name, String type, Fields properties) {
        events.put(name, Fields.EMPTY.with("Type", type).with("Properties", properties));
    }

    private void mapping(Resource mapping) {
        if (!(mapping.properties().get("EventSourceArn").orElse(Fields.EMPTY) instanceof GetAtt source)) {
            return;
        }
        boolean stream = source.attribute().equals("StreamArn");
        boolean queue = rewriting.resource(source.resource()).filter(one -> one.type().equals("AWS::SQS::Queue"))
                .isPresent();
        if (!stream && !queue || !rewriting.dependencies().referrers(mapping.logicalId()).isEmpty()) {
            return;
        }
        Fields properties = Fields.of(queue ? "Queue" : "Stream", source);
        for (Map.Entry<String, Value> member : mapping.properties().members().entrySet()) {
            if (!NOT_OF_A_MAPPING.contains(member.getKey())) {
                properties = properties.with(member.getKey(), member.getValue());
            }
        }
        add(name(mapping.logicalId()), queue ? "SQS" : "DynamoDB", properties);
        rewriting.absorb(mapping.logicalId(), function);
    }

    private void subscription(Resource subscription) {
        String topic = Rewriting.named(subscription.properties().get("TopicArn"));
        add("From" + topic, "SNS", Fields.EMPTY.with("Topic", subscription.properties().get("TopicArn"))
                .with("FilterPolicy", subscription.properties().get("FilterPolicy")));
        rewriting.absorb(subscription.logicalId(), function);
        permission(topic);
    }

    /** A rule that serves this function alone; one that something else refers to has to stay. */
    private void rule(Resource rule) {
        List<Value> targets = Rewriting.items(rule.properties().get("Targets"));
        Optional<Resource> permission = permissionOf(rule.logicalId());
        Set<String> others = new HashSet<>(rewriting.dependencies().referrers(rule.logicalId()));
        permission.ifPresent(one -> others.remove(one.logicalId()));
        boolean alone = targets.size() == 1 && permission.isPresent() && others.isEmpty()
                && Rewriting.named(Rewriting.fields(Optional.of(targets.getFirst())).get("Arn")).equals(function);
        if (!alone || rewriting.isTold(rule.logicalId())) {
            return;
        }
        Fields target = Rewriting.fields(Optional.of(targets.getFirst()));
        boolean scheduled = rule.properties().get("ScheduleExpression").isPresent();
        Fields own = scheduled
                ? Fields.EMPTY.with("Schedule", rule.properties().get("ScheduleExpression"))
                        .with("Description", rule.properties().get("Description"))
                : Rewriting.renamed(rule.properties(), RULE);
        add(name(rule.logicalId()), scheduled ? "Schedule" : "EventBridgeRule", own
                .with("RetryPolicy", target.get("RetryPolicy"))
                .with("DeadLetterConfig", target.get("DeadLetterConfig")));
        rewriting.absorb(rule.logicalId(), function);
        permission.ifPresent(one -> rewriting.absorb(one.logicalId(), function));
    }
}
