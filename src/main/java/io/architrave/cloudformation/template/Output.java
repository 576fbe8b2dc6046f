package io.architrave.cloudformation.template;

import java.util.Optional;

/**
 * A value that the stack gives back.
 *
 * @param export the name under which other stacks of the account and region may import it
 */
public record Output(String description, Value value, Optional<Value> export) {

    public Output(String description, Value value) {
        this(description, value, Optional.empty());
    }
}
