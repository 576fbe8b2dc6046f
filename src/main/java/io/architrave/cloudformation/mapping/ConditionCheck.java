package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Condition;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.util.Optional;

/** Whether a condition of a mapping holds for an element. */
final class ConditionCheck {

    private final Stack stack;
    private final ElementId element;

    ConditionCheck(Stack stack, ElementId element) {
        this.stack = stack;
        this.element = element;
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.PropertyIs is -> property(is.property()).filter(is.values()::contains).isPresent();
            case Condition.PropertySet set -> property(set.property()).isPresent();
            case Condition.InVpc inVpc -> !stack.drawing().subnets(element).isEmpty();
            case Condition.Enclosed enclosed -> stack.drawing().enclosing(element, enclosed.type())
                    .filter(stack::isMapped).isPresent();
            case Condition.Connected connected ->
                    stack.drawing().connected(element, connected.relation(), connected.leads())
                            .filter(other -> connected.anywhere() || stack.place(other).equals(stack.place(element)))
                            .anyMatch(other -> stack.mapping(other).filter(mapping -> mapping.offers()
                                    .containsKey(connected.facet())).isPresent());
            case Condition.Filled filled -> stack.slots().isFilled(element, filled.slot());
            case Condition.Not not -> !holds(not.condition());
            case Condition.All all -> all.conditions().stream().allMatch(this::holds);
            case Condition.Any any -> any.conditions().stream().anyMatch(this::holds);
        };
    }

    private Optional<PropertyValue> property(String key) {
        return new BindingValues(stack, element).property(key);
    }
}
