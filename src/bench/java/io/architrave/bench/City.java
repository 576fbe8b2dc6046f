package io.architrave.bench;

import io.architrave.document.Templates;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import io.architrave.model.Unrecognised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/// Diagrams of any size that look like real ones: workload after workload, each in an account and a network of its own,
/// drawn from a template that ships with the program, laid out as a grid; three neighbours serve the same users. The same size
/// gives the same diagram.
public final class City {

    /// Named one by one, so that a new template does not change what is measured.
    private static final List<String> PLANS = List.of("three-tier-web", "serverless-api", "production-vpc");
    private static final List<String> REGIONS = List.of("us-east-1", "us-west-2", "eu-west-1", "eu-central-1");
    private static final String USERS = "users";
    private static final double BETWEEN = 160;

    /// A node that every city has: the load balancer of the first workload.
    public static final ElementId LANDMARK = ElementId.of("w0-alb");

    private final Map<ElementId, Element> elements = new TreeMap<>();
    private final Map<ElementId, LayoutEntry> layout = new TreeMap<>();
    private final List<Plan> plans = PLANS.stream().map(Plan::of).toList();
    private final int size;

    private City(int size) {
        this.size = size;
    }

    /// @param size the number of elements (groups, nodes and edges together), at least 100
    public static Diagram of(int size) {
        var city = new City(size);
        city.build();
        return Diagram.EMPTY
                .withTitle("City of " + size)
                .withProfile(Properties.NONE.with("environment", "prod"))
                .withElements(TreePMap.from(city.elements))
                .withLayout(TreePMap.from(city.layout));
    }

    private void build() {
        double mean = plans.stream().mapToInt(plan -> plan.elements.size()).average().orElseThrow();
        int columns = (int) Math.ceil(Math.sqrt(size / mean));
        double width = plans.stream().mapToDouble(plan -> plan.extent.right()).max().orElseThrow() + BETWEEN;
        double height = plans.stream().mapToDouble(plan -> plan.extent.bottom()).max().orElseThrow() + BETWEEN;
        for (int number = 0; elements.size() < size; number++) {
            var plan = plans.get(number % plans.size());
            new Workload(number, number % columns * width, number / columns * height).build(plan);
        }
    }

    /// A template's elements, those first that others refer to.
    private record Plan(Diagram diagram, List<Element> elements, Box extent) {

        static Plan of(String template) {
            if (!(Templates.find(template) instanceof Templates.Finding.Found found)
                    || !(Templates.instantiate(found.template(), Map.of(),
                            tidy -> tidy) instanceof Templates.Making.Made made)) {
                throw new IllegalStateException("no template " + template);
            }
            var diagram = made.diagram();
            var index = DiagramIndex.of(diagram);
            var elements = new ArrayList<>(diagram.elements().values().stream()
                    .filter(element -> !(element instanceof Note))
                    .toList());
            elements.sort(Comparator.comparingInt((Element element) -> switch (element) {
                case Group _ -> index.enclosing(element.id()).size();
                case Node _ -> 100;
                case Edge _,Note _,Unrecognised _ -> 200;
            }));
            var extent = elements.stream()
                    .flatMap(element -> index.box(element.id()).stream())
                    .reduce(Box::union)
                    .orElseThrow();
            return new Plan(diagram, elements, extent);
        }
    }

    /// One template, moved to its plot, under ids and addresses of its own.
    private final class Workload {
        private final int number;
        private final double x;
        private final double y;

        Workload(int number, double x, double y) {
            this.number = number;
            this.x = x;
            this.y = y;
        }

        void build(Plan plan) {
            for (var element : plan.elements) {
                if (elements.size() == size) {
                    return;
                }
                var renamed = renamed(element);
                if (renamed.isPresent() && !elements.containsKey(renamed.get().id())) {
                    elements.put(renamed.get().id(), renamed.get());
                    layout.put(renamed.get().id(), entry(plan.diagram, element));
                }
            }
        }

        private ElementId id(ElementId id) {
            return ElementId.of(
                    id.value().equals(USERS) ? "product-" + number / PLANS.size() + "-users"
                            : "w" + number + "-" + id.value());
        }

        /// Empty where the city ends before what it refers to.
        private Optional<Element> renamed(Element element) {
            return switch (element) {
                case Group group -> Optional.of(
                        new Group(id(group.id()), group.type(), group.parent().map(this::id), group.name(),
                                here(group.properties()), group.usage(), group.extras()));
                case Node node -> Optional.of(node.withId(id(node.id()))
                        .withParent(node.parent().map(this::id))
                        .withSpans(node.spans().stream().map(this::id).toList())
                        .withProperties(here(node.properties())));
                case Edge edge when elements.containsKey(id(edge.from())) && elements.containsKey(id(edge.to())) ->
                        Optional.of(edge.withId(id(edge.id())).between(id(edge.from()), id(edge.to())));
                case Edge _,Note _,Unrecognised _ -> Optional.empty();
            };
        }

        /// Addresses that overlap with no other workload's, and one of the regions in turn.
        private Properties here(Properties properties) {
            var here = properties;
            for (var property : properties.asMap().entrySet()) {
                here = switch (property.getValue()) {
                    case PropertyValue.Text(var text) when property.getKey().equals("cidr") ->
                            here.with("cidr", text.replaceFirst("^10\\.0\\.", "10." + number % 256 + "."));
                    case PropertyValue.Text _ when property.getKey().equals("region") ->
                            here.with("region", REGIONS.get(number % REGIONS.size()));
                    case PropertyValue.Reference(var target) ->
                            here.with(property.getKey(), new PropertyValue.Reference(id(target)));
                    default -> here;
                };
            }
            return here;
        }

        private LayoutEntry entry(Diagram diagram, Element element) {
            var before = diagram.layoutOf(element.id());
            var entry = before.box()
                    .map(box -> LayoutEntry.of(element.enclosing().isEmpty() ? box.movedBy(x, y) : box))
                    .orElse(LayoutEntry.NONE);
            for (var place : before.at().entrySet()) {
                entry = entry.withBoxIn(id(place.getKey()), place.getValue());
            }
            return entry;
        }
    }
}
