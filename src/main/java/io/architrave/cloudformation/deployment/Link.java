package io.architrave.cloudformation.deployment;

/**
 * A value that one stack has from another.
 *
 * @param parameter of the stack that takes it
 * @param from the label of the stack that gives it
 * @param output of that stack
 * @param late whether the giving stack is deployed after the taking one: then the parameter is empty at first, and the
 *     taking stack is deployed once more
 */
public record Link(String parameter, String from, String output, boolean late) {}
