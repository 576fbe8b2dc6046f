package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ConnectionRule;
import io.architrave.catalog.PropertySpec;
import io.architrave.catalog.ResourceMapping;
import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.Designs.Design;
import io.architrave.model.Diagram;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.List;

/** Each mapped service as it is dropped, alone and with each service that it may be connected with. */
public final class SmallDesigns {

    private static final List<ServiceType> TYPES = Catalog.bundled().summaries().stream()
            .flatMap(summary -> Catalog.bundled().find(summary.key()).stream())
            .filter(type -> !type.isGroup()
                    && type.mapping().filter(mapping -> !mapping.resources().isEmpty()).isPresent())
            .toList();

    private SmallDesigns() {}

    public static List<Design> all() {
        List<Design> designs = new ArrayList<>();
        for (ServiceType from : TYPES) {
            Diagram alone = Sketch.network().diagram().with(node("one", from));
            designs.add(new Design(from.key().value(), alone));
            for (ServiceType to : TYPES) {
                for (ConnectionRule rule : Catalog.bundled().connections(from.key(), to.key())) {
                    designs.add(new Design(from.key() + "-" + rule.relation() + "-" + to.key(),
                            alone.with(node("other", to)).with(Edge.of("line", rule.relation(), ElementId.of("one"),
                                    ElementId.of("other")))));
                }
            }
        }
        return designs;
    }

    private static Node node(String id, ServiceType type) {
        Node node = Node.of(id, type.key().value(), id);
        boolean firewall = type.mapping().flatMap(ResourceMapping::firewall).isPresent();
        if (type.placement().spans().isPresent() && firewall) {
            node = node.in(ElementId.of("vpc"))
                    .withSpans(List.of(ElementId.of("private-a"), ElementId.of("private-b")));
        } else if (mayStandIn(type, "subnet")) {
            node = node.in(ElementId.of("private-a"));
        } else if (mayStandIn(type, "vpc")) {
            node = node.in(ElementId.of("vpc"));
        }
        for (PropertySpec spec : type.properties()) {
            node = spec.initial().isPresent() ? node.with(spec.key(), spec.initial().get()) : node;
        }
        return node;
    }

    private static boolean mayStandIn(ServiceType type, String group) {
        return type.placement().in().stream().anyMatch(in -> in.value().equals(group));
    }
}
