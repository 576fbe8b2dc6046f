package io.architrave.cloudformation.mapping;

import io.architrave.catalog.ResourceMapping;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.Equals;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value.Text;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/** An element's parameters that a deployment may leave out, each with the condition that it is given. */
final class OptionalParameters {

    private static final String NOT_GIVEN = "";

    private final Stack stack;
    private final ElementId element;

    OptionalParameters(Stack stack, ElementId element) {
        this.stack = stack;
        this.element = element;
    }

    Ref parameter(String name) {
        String full = stack.base(element) + name;
        stack.mapping(element).map(ResourceMapping::optional).map(all -> all.get(name))
                .ifPresent(optional -> stack.declare(full, new Parameter("String", optional.description() + " ("
                        + PlainText.description(stack.drawing().name(element)) + "); may be left empty",
                        Optional.of(NOT_GIVEN), List.of(), optional.pattern().map(pattern -> "(" + pattern + ")?"),
                        Optional.empty())));
        return new Ref(full);
    }

    /** The name of the condition that the parameter is given. */
    String condition(String name) {
        String condition = "Has" + stack.base(element) + name;
        stack.declare(condition, new Intrinsic.Not(new Equals(parameter(name), new Text(NOT_GIVEN))));
        return condition;
    }
}
