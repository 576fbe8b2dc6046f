package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is drawn to happen to a bucket's objects with time: one rule for each step, in the order of the list. */
final class LifecycleRules implements Wiring {

    private static final String PROPERTY = "lifecycle";

    @Override
    public void wire(Stack stack) {
        stack.elements().stream().filter(element -> stack.offer(element, "bucket").isPresent())
                .forEach(bucket -> rules(stack, bucket));
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("bucket")).isPresent()
                ? Set.of(PROPERTY) : Set.of();
    }

    private static void rules(Stack stack, ElementId bucket) {
        List<PropertyValue> steps = stack.drawing().typed(bucket)
                .map(element -> element.properties().items(PROPERTY)).orElse(List.of());
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof PropertyValue.Structure(var step)) {
                Fields rule = Fields.EMPTY.with("Id", "step-" + (i + 1)).with("Status", "Enabled");
                rule(rule, step).ifPresent(whole -> stack.slots().add(bucket, "lifecycleRules", whole));
            }
        }
    }

    private static Optional<Fields> rule(Fields rule, Properties step) {
        Optional<Value> days = step.number("afterDays").map(Value.Number::new);
        Optional<String> to = step.text("to");
        if (days.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        boolean old = step.isOn("noncurrent");
        if (to.get().equals("expire")) {
            return Optional.of(old
                    ? rule.with("NoncurrentVersionExpiration", Fields.EMPTY.with("NoncurrentDays", days))
                    : rule.with("ExpirationInDays", days));
        }
        Fields transition = Fields.EMPTY.with("StorageClass", storageClass(to.get()))
                .with("TransitionInDays", days);
        return Optional.of(rule.with(old ? "NoncurrentVersionTransitions" : "Transitions", Items.of(transition)));
    }

    /** The catalogue's storage classes are CloudFormation's in small letters: {@code glacier-ir}, {@code GLACIER_IR}. */
    private static String storageClass(String drawn) {
        return drawn.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
