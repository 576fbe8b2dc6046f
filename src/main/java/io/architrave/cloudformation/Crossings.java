package io.architrave.cloudformation;

import io.architrave.cloudformation.deployment.Partition.Share;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.model.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says of each connection between places that neither stack refers to the other's end that it is not carried. */
record Crossings(Stack stack) {

    List<Share> told(List<Share> shares) {
        return shares.stream().map(share -> {
            List<Skipped> lost = stack.everyEdge().stream()
                    .filter(edge -> stack.place(edge.from()).equals(share.place()))
                    .filter(edge -> !stack.place(edge.to()).equals(share.place()))
                    .filter(edge -> !stack.isCarried(edge))
                    .filter(edge -> shares.stream().noneMatch(other -> reaches(other, edge)))
                    .map(this::lost).toList();
            return lost.isEmpty() ? share : share.with(withSkipped(share.template(), lost));
        }).toList();
    }

    private static boolean reaches(Share share, Edge edge) {
        return Stream.of(edge.from(), edge.to()).anyMatch(end -> share.reaches()
                .getOrDefault(end.value(), Set.of())
                .contains((end.equals(edge.from()) ? edge.to() : edge.from()).value()));
    }

    private Skipped lost(Edge edge) {
        String name = stack.drawing().name(edge.from()) + " to " + stack.drawing().name(edge.to());
        return new Skipped(edge.id().value(), name, "leads from " + stack.place(edge.from()).label() + " to "
                + stack.place(edge.to()).label() + ", and no resource carries it across", false);
    }

    private static Template withSkipped(Template template, List<Skipped> lost) {
        List<Skipped> all = new ArrayList<>(template.skipped());
        all.addAll(lost);
        return template.withSkipped(all);
    }
}
