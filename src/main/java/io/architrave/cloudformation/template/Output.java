package io.architrave.cloudformation.template;

import java.util.Optional;

/**
 * A value that the stack gives back.
 *
 * @param export the name under which other stacks of the account and region may import it
 * @param condition under which the stack has it
 * @param element the id of the diagram's element that it tells of
 */
public record Output(String description, Value value, Optional<Value> export, Optional<String> condition,
        Optional<String> element) {

    public Output(String description, Value value) {
        this(description, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Output of(String owner) {
        return new Output(description, value, export, condition, Optional.of(owner));
    }

    public Output withValue(Value changed) {
        return new Output(description, changed, export, condition, element);
    }

    public Output under(String name) {
        return new Output(description, value, export, Optional.of(name), element);
    }
}
