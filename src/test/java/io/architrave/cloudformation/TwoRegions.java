package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ResourceMapping;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.mapping.ByEnvironment;
import io.architrave.cloudformation.mapping.Drawing;
import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.mapping.SchemaForm;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.JsonWriter;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.wiring.Wirings;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Group;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A drawing of Ireland and Frankfurt, each with a VPC of two private subnets, mapped as a whole: what connections
 * across regions become before it is divided among stacks.
 */
public final class TwoRegions {

    private static final Map<String, String> CODES = Map.of("ireland", "eu-west-1", "frankfurt", "eu-central-1");

    private final Sketch sketch = new Sketch();

    public TwoRegions() {
        CODES.forEach((name, code) -> {
            sketch.add(Group.of(name, "region", name).with("region", PropertyValue.of(code)));
            sketch.add(Group.of(name + "-vpc", "vpc", name + " net").in(ElementId.of(name))
                    .with("cidr", PropertyValue.of("10.0.0.0/16")));
            for (String zone : List.of("a", "b")) {
                sketch.add(Group.of(name + "-az-" + zone, "zone", name + " " + zone)
                        .in(ElementId.of(name + "-vpc")).with("zone", PropertyValue.of(zone)));
                sketch.add(Group.of(name + "-" + zone, "subnet", name + " private " + zone)
                        .in(ElementId.of(name + "-az-" + zone)).with("tier", PropertyValue.of("private"))
                        .with("cidr", PropertyValue.of("10.0." + (zone.equals("a") ? 1 : 2) + ".0/24")));
            }
        });
    }

    /** A node that stands in a region and in no VPC; its name is its id. */
    public TwoRegions regional(String id, String type, String region) {
        sketch.add(Node.of(id, type, id).in(ElementId.of(region)));
        return this;
    }

    /** A node that stands in no region. */
    public TwoRegions global(String id, String type) {
        sketch.node(id, type);
        return this;
    }

    /** A node in both subnets of a region. */
    public TwoRegions spanning(String id, String type, String region) {
        sketch.add(Node.of(id, type, id).in(ElementId.of(region + "-vpc"))
                .withSpans(List.of(ElementId.of(region + "-a"), ElementId.of(region + "-b"))));
        return this;
    }

    public TwoRegions with(String id, String key, String text) {
        sketch.with(id, key, text);
        return this;
    }

    public TwoRegions with(String id, String key, PropertyValue value) {
        sketch.with(id, key, value);
        return this;
    }

    public TwoRegions edge(String from, Relation relation, String to) {
        sketch.add(Edge.of(from + "-" + to, relation, ElementId.of(from), ElementId.of(to)));
        return this;
    }

    public Diagram diagram() {
        return sketch.diagram();
    }

    public Stack stack() {
        Diagram diagram = sketch.diagram();
        Drawing drawing = new Drawing(diagram, DiagramIndex.of(diagram), Catalog.bundled());
        Map<ElementId, ResourceMapping> mapped = new TreeMap<>();
        diagram.elements().keySet().forEach(element -> drawing.mapping(element)
                .filter(mapping -> mapping.skip().isEmpty()).ifPresent(mapping -> mapped.put(element, mapping)));
        Stack stack = new Stack(drawing, mapped);
        stack.declare("Environment", Parameter.choice("What the stack is for", "prod", List.of("prod")));
        Wirings.all().forEach(wiring -> wiring.wire(stack));
        return stack;
    }

    /** All resources, in the form of their schemas. */
    public List<Resource> resources() {
        return resources(stack());
    }

    private static List<Resource> resources(Stack stack) {
        SchemaForm form = new SchemaForm(ResourceSchemas.bundled());
        return stack.elements().stream().flatMap(element -> stack.resources(element).stream()).map(form::of)
                .map(resource -> resource.mapped(TwoRegions::here)).toList();
    }

    /** As if all stood in one place. */
    private static Part here(Part part) {
        return part instanceof Ref ref && Place.isPlaced(ref) ? Place.plain(ref) : part;
    }

    public Resource resource(String logicalId) {
        return resources().stream().filter(resource -> resource.logicalId().equals(logicalId)).findFirst()
                .orElseThrow();
    }

    /** The properties of a resource, as JSON in one line. */
    public String properties(String logicalId) {
        return JsonWriter.node(resource(logicalId).properties()).toString();
    }

    /** The properties of the resources of a type, as JSON in one line each. */
    public Stream<String> ofType(String type) {
        return resources().stream().filter(resource -> resource.type().equals(type))
                .map(resource -> JsonWriter.node(resource.properties()).toString());
    }

    public List<String> assumptions() {
        return stack().assumptions().stream().map(TwoRegions::said).toList();
    }

    private static String said(Assumption assumption) {
        return assumption.name() + ": " + assumption.what() + ": " + assumption.taken();
    }

    /** One template of the whole. */
    public Template template() {
        Stack stack = stack();
        List<Resource> resources = resources(stack);
        return new Template("", Fields.EMPTY, stack.parameters(), ByEnvironment.mappings(stack), stack.conditions(),
                resources, stack.outputs(),
                List.of(), stack.assumptions());
    }

    /** What a check of the whole finds, circles among it, and what checks of its stacks find. */
    public List<Problem> errors() {
        Diagram diagram = sketch.diagram();
        return Stream.concat(TemplateCheck.check(template(), ResourceSchemas.bundled()).stream(),
                CloudFormation.of(diagram, DiagramIndex.of(diagram), Catalog.bundled()).templates().stream()
                        .flatMap(stack -> stack.problems().stream()))
                .filter(Problem::isError).toList();
    }
}
