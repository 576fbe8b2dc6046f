package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An alarm on what it is drawn at, by the metric that tells of the type's failures, and the topics that it tells. */
final class Alarms implements Wiring {

    /** The member of a metric that names the one region that has it. */
    private static final String ONLY_IN = "OnlyIn";
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of("metric", "MetricName", "threshold",
            "Threshold", "comparison", "ComparisonOperator", "statistic", "Statistic", "periodSeconds", "Period",
            "evaluationPeriods", "EvaluationPeriods", "missingData", "TreatMissingData"));

    @Override
    public void wire(Stack stack) {
        for (ElementId alarm : stack.elements()) {
            if (stack.offer(alarm, "alarm").isPresent()) {
                alarms(stack, alarm);
            }
        }
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("alarm")).isPresent()
                ? SETTINGS.keySet() : Set.of();
    }

    /** An alarm names what it watches by its dimensions, which need not be references. */
    @Override
    public boolean tells(Stack stack, Edge edge) {
        return edge.relation() == Relation.ASSOCIATION && stack.offer(edge.from(), "alarm").isPresent()
                && stack.offer(edge.to(), "metric").isPresent();
    }

    private static void alarms(Stack stack, ElementId alarm) {
        List<Value> topics = stack.edgesFrom(alarm, Relation.EVENT).map(Edge::to)
                .flatMap(topic -> stack.offer(topic, "topic").stream()).flatMap(topic -> topic.get("Arn").stream())
                .toList();
        Optional<Value> actions = topics.isEmpty() ? Optional.empty() : Optional.of(new Items(topics));
        stack.drawing().connected(alarm, Relation.ASSOCIATION).distinct().forEach(covered -> stack
                .offer(covered, "metric").filter(metric -> isThere(stack, alarm, covered, metric))
                .ifPresent(metric -> stack.add(alarm, "Of" + stack.base(covered),
                        "AWS::CloudWatch::Alarm", drawn(stack, alarm, alarm(stack, covered, metric))
                                .with("AlarmActions", actions).with("OKActions", actions))));
    }

    /** An alarm watches metrics of its own region; those of what stands in no region are kept in one. */
    private static boolean isThere(Stack stack, ElementId alarm, ElementId covered, Fields metric) {
        String only = metric.get(ONLY_IN).map(region -> region instanceof Value.Text(var text) ? text : "")
                .orElse(stack.place(covered).region());
        boolean there = only.equals(stack.place(alarm).region());
        if (!there) {
            stack.assume(alarm, "Alarm of " + stack.drawing().name(covered),
                    "left out, since its metric is in " + only + " alone; draw the alarm there");
        }
        return there;
    }

    /** What is set at the alarm wins over what the type proposes. */
    private static Fields drawn(Stack stack, ElementId alarm, Fields proposed) {
        Fields fields = proposed;
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            Optional<Value> value = stack.drawing().property(alarm, setting.getKey()).flatMap(Alarms::plain);
            fields = fields.with(setting.getValue(), value);
        }
        return percentile(fields);
    }

    /** CloudWatch takes a percentile by another name than the five statistics, and only one of the two. */
    private static Fields percentile(Fields alarm) {
        boolean extended = alarm.get("Statistic").filter(value -> value instanceof Value.Text(var text)
                && text.matches("p\\d.*")).isPresent();
        return extended ? alarm.renamed("Statistic", "ExtendedStatistic") : alarm;
    }

    private static Optional<Value> plain(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> Optional.of(Value.text(PlainText.inert(text)));
            case PropertyValue.Amount(var number) -> Optional.of(new Value.Number(number));
            default -> Optional.empty();
        };
    }

    private static Fields alarm(Stack stack, ElementId covered, Fields metric) {
        Fields alarm = Fields.EMPTY.with("AlarmDescription",
                metric.get("MetricName").map(name -> name instanceof Value.Text(var text) ? text : "").orElse("")
                        + " of " + stack.base(covered));
        for (String name : metric.members().keySet()) {
            alarm = name.equals(ONLY_IN) ? alarm : alarm.with(name, metric.get(name));
        }
        return alarm.with("Period", 60).with("EvaluationPeriods", 3)
                .with("TreatMissingData", "notBreaching");
    }
}
