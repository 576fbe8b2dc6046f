package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What a record of a zone leads to, and under which name.
 *
 * @param settings of the line between the two; none for a target that is not drawn at the zone
 * @param facet the target's facet {@code record}
 */
record RecordTarget(ElementId zone, ElementId target, Properties settings, Fields facet, Value name) {

    /**
     * The targets of one line: one for each name. The name is that of the line, or else those that the target has of
     * its own, or that of its certificate, or the zone's own.
     */
    static List<RecordTarget> of(Stack stack, Edge edge, Fields facet) {
        return names(stack, edge, facet).stream()
                .map(name -> new RecordTarget(edge.from(), edge.to(), edge.properties(), facet, name)).toList();
    }

    /** What stands behind a distribution that has a record: CloudFront reaches it under its certificate's name. */
    static Optional<RecordTarget> origin(Stack stack, ElementId zone, ElementId origin) {
        return stack.offer(origin, Records.FACET).flatMap(facet -> certified(stack, origin)
                .map(name -> new RecordTarget(zone, origin, Properties.NONE, facet, name)));
    }

    private static List<Value> names(Stack stack, Edge edge, Fields facet) {
        Optional<Ref> domain = domain(stack, edge.from());
        Optional<String> drawn = edge.properties().text("name").map(PlainText::inert);
        if (drawn.isPresent()) {
            return List.of(drawn.get().contains(".") ? Value.text(drawn.get()) : below(drawn.get(), domain));
        }
        if (facet.get("Names").orElse(Fields.EMPTY) instanceof Items(var own) && !own.isEmpty()) {
            return own;
        }
        Optional<Value> certified = certified(stack, edge.to());
        if (certified.isPresent()) {
            return List.of(certified.get());
        }
        // An alias record may stand at the top of its zone, a CNAME not.
        boolean top = facet.get("Alias").isPresent();
        Value name = top && domain.isPresent() ? domain.get()
                : below(PlainText.kebab(stack.drawing().name(edge.to())), domain);
        stack.assume(edge.to(), "Name in " + stack.drawing().name(edge.from()),
                top ? "the zone's own" : PlainText.kebab(stack.drawing().name(edge.to())) + " below the zone's");
        return List.of(name);
    }

    private static Value below(String label, Optional<Ref> domain) {
        return Sub.of(new Literal(label + "."), domain.orElse(Ref.STACK));
    }

    private static Optional<Ref> domain(Stack stack, ElementId zone) {
        return stack.offer(zone, Records.ZONE).flatMap(offer -> offer.get("DomainName"))
                .filter(Ref.class::isInstance).map(Ref.class::cast);
    }

    private static Optional<Value> certified(Stack stack, ElementId element) {
        return stack.drawing().connected(element, Relation.ASSOCIATION)
                .flatMap(other -> stack.offer(other, "certificate").stream())
                .flatMap(certificate -> certificate.get("DomainName").stream()).findFirst();
    }
}
