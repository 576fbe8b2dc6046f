package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.model.Edge;

/** Tells several connections of one kind between the same two elements apart: by their ids, so that each keeps its own. */
final class ParallelEdges {

    private ParallelEdges() {}

    /** What a logical id ends in; empty for the only connection of its kind between its two elements. */
    static String suffix(Stack stack, Edge edge) {
        boolean several = stack.drawing().index().edges(edge.from()).stream()
                .filter(other -> other.from().equals(edge.from()) && other.to().equals(edge.to())
                        && other.relation() == edge.relation())
                .count() > 1;
        return several ? PlainText.pascal(edge.id().value()) : "";
    }
}
