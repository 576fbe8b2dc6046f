package io.architrave.cloudformation.mapping;

import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.model.ElementId;
import io.architrave.model.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which elements of a diagram become resources, and why the others do not.
 *
 * @param mapped by id
 */
public record Selection(Map<ElementId, ResourceMapping> mapped, List<Skipped> skipped) {

    public static Selection of(Drawing drawing) {
        Map<ElementId, ResourceMapping> mapped = new TreeMap<>();
        List<Skipped> skipped = new ArrayList<>();
        typed(drawing).forEach(element -> {
            Optional<ResourceMapping> mapping = drawing.mapping(element.id());
            Optional<String> reason = reason(drawing, element, mapping);
            if (reason.isEmpty()) {
                mapped.put(element.id(), mapping.orElseThrow());
            } else if (!mapping.map(ResourceMapping::represented).orElse(false)) {
                skipped.add(new Skipped(element.id().value(), element.name(), reason.get()));
            }
        });
        return new Selection(mapped, List.copyOf(skipped));
    }

    private static Stream<Typed> typed(Drawing drawing) {
        return drawing.diagram().elements().values().stream().filter(Typed.class::isInstance)
                .map(Typed.class::cast);
    }

    private static Optional<String> reason(Drawing drawing, Typed element, Optional<ResourceMapping> mapping) {
        Optional<ServiceType> type = drawing.type(element.id());
        if (type.isEmpty()) {
            return Optional.of("the catalogue does not know the type " + element.type());
        }
        if (!type.get().summary().standing().isWhole()) {
            return Optional
                    .of("it is a sketch: it can be drawn, connected and exported to pictures, and becomes no resource");
        }
        return mapping.isEmpty()
                ? Optional.of("the catalogue has no CloudFormation resources for " + element.type() + " yet")
                : mapping.get().skip();
    }
}
