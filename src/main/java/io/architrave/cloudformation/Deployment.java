package io.architrave.cloudformation;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a diagram becomes: a stack for each account and region that it draws, in the order in which they are
 * deployed.
 *
 * @param stacks never empty; a diagram without resources has one stack without any
 */
public record Deployment(List<StackTemplate> stacks) {

    public Deployment {
        stacks = List.copyOf(stacks);
    }

    /** All templates: each stack's own, followed by those that it nests. */
    public List<StackTemplate> templates() {
        return stacks.stream().flatMap(stack -> Stream.concat(Stream.of(stack), stack.nested().stream())).toList();
    }

    /** Whether all templates may be written. */
    public boolean isSound() {
        return stacks.stream().allMatch(StackTemplate::isSound);
    }
}
