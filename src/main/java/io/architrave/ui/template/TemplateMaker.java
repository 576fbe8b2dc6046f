package io.architrave.ui.template;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes what the pane shows of a diagram, beside the window. To be used from one thread.
final class TemplateMaker {

    /// What is on the screen, what it is compared with, and one to go back to.
    private static final int REMEMBERED = 3;

    private final Catalog catalog;
    private final Deque<Mapped> remembered = new ArrayDeque<>();

    private record Mapped(Diagram diagram, Deployment deployment) {}

    TemplateMaker(Catalog catalog) {
        this.catalog = catalog;
    }

    /// @param earlier what it is compared with
    /// @param stack label of the stack to show; the first where there is none of that label
    /// @param shown what is on the screen, so that it can be changed where it differs
    record Order(Diagram diagram, Optional<Diagram> earlier, Form form, Optional<String> stack,
            Optional<Rows> shown) {}

    /// @param shifts from what was on the screen when it was ordered; none where that was another form or stack
    record Made(Deployment deployment, Rows rows, Optional<List<Rows.Shift>> shifts) {

        List<String> stacks() {
            return deployment.templates().stream().map(StackTemplate::label).toList();
        }

        /// The stack that has resources of one of these elements.
        Optional<String> stackOf(Collection<ElementId> elements) {
            var ids = elements.stream().map(ElementId::value).collect(Collectors.toSet());
            return deployment.templates().stream()
                    .filter(stack -> stack.template().resources().stream()
                            .anyMatch(resource -> resource.element().filter(ids::contains).isPresent()))
                    .map(StackTemplate::label)
                    .findFirst();
        }
    }

    Made make(Order order) {
        var deployment = mapped(order.diagram());
        var stack = order.stack().flatMap(label -> stack(deployment, label)).orElse(deployment.templates().getFirst());
        var text = TemplateText.of(stack, order.form());
        var rows = order.earlier()
                .map(earlier -> Rows.since(lines(mapped(earlier), stack.label(), order.form()), text))
                .orElseGet(() -> Rows.of(text));
        var shifts = order.shown()
                .filter(shown -> shown.text().form().equals(order.form())
                        && shown.text().stack().label().equals(stack.label()))
                .map(rows::shiftsFrom);
        return new Made(deployment, rows, shifts);
    }

    /// A stack that was not there has no line.
    private static List<String> lines(Deployment deployment, String label, Form form) {
        return stack(deployment, label)
                .map(stack -> form.writer().apply(stack.template()).text().lines().toList())
                .orElse(List.of());
    }

    private static Optional<StackTemplate> stack(Deployment deployment, String label) {
        return deployment.templates().stream().filter(stack -> stack.label().equals(label)).findFirst();
    }

    private Deployment mapped(Diagram diagram) {
        var known = remembered.stream().filter(one -> one.diagram() == diagram).findFirst();
        var mapped = known.orElseGet(() -> new Mapped(diagram,
                CloudFormation.of(diagram, DiagramIndex.of(diagram), catalog)));
        remembered.removeIf(one -> one == mapped);
        remembered.addFirst(mapped);
        if (remembered.size() > REMEMBERED) {
            remembered.removeLast();
        }
        return mapped.deployment();
    }
}
