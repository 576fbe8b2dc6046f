package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ResourceMapping;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.deployment.Nesting;
import io.architrave.cloudformation.deployment.Partition;
import io.architrave.cloudformation.deployment.Partition.Share;
import io.architrave.cloudformation.hardening.HardeningCheck;
import io.architrave.cloudformation.mapping.ByEnvironment;
import io.architrave.cloudformation.mapping.Drawing;
import io.architrave.cloudformation.mapping.Place;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.ReadingOrder;
import io.architrave.cloudformation.mapping.SchemaForm;
import io.architrave.cloudformation.mapping.Selection;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.mapping.Tagging;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Output;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.wiring.Wirings;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A diagram as CloudFormation templates: one for each account and region that it draws. The same diagram gives the
 * same templates.
 */
public final class CloudFormation {

    private CloudFormation() {}

    /** The stacks of a diagram, each with its checked template. */
    public static Deployment of(Diagram diagram, DiagramIndex index, Catalog catalog) {
        return new Deployment(map(diagram, index, catalog).stream().map(CloudFormation::checked).toList());
    }

    private static StackTemplate checked(Share share) {
        Optional<Nesting> nesting = Nesting.of(share, ResourceSchemas.bundled());
        Template template = nesting.map(Nesting::parent).orElse(share.template());
        return new StackTemplate(share.place(), template, share.links(), problems(template),
                nesting.map(Nesting::parts).orElse(List.of()).stream().map(part -> new StackTemplate(part.place(),
                        part.template(), part.links(), problems(part.template()), List.of())).toList());
    }

    private static List<Problem> problems(Template template) {
        List<Problem> problems = new ArrayList<>(TemplateCheck.check(template, ResourceSchemas.bundled()));
        problems.addAll(HardeningCheck.check(template));
        return problems;
    }

    /** The stacks of a diagram, unchecked: what it costs to map it, and no more. */
    public static List<Share> map(Diagram diagram, DiagramIndex index, Catalog catalog) {
        Drawing drawing = new Drawing(diagram, index, catalog);
        Selection selection = Selection.of(drawing);
        List<Skipped> skipped = new ArrayList<>(selection.skipped());
        Stack stack = complete(new Stack(drawing, selection.mapped()), skipped);
        Template whole = template(stack, skipped);
        SortedSet<Place> places = stack.places();
        if (places.size() < 2) {
            Place place = places.isEmpty() ? Place.region(diagram.settings().region()) : places.getFirst();
            return List.of(new Share(place, whole, List.of()));
        }
        return Partition.of(whole, element -> stack.place(standing(diagram, ElementId.of(element))),
                ResourceSchemas.bundled());
    }

    /** A connection stands where it begins. */
    private static ElementId standing(Diagram diagram, ElementId element) {
        return diagram.edge(element).map(Edge::from).orElse(element);
    }

    private static Template template(Stack stack, List<Skipped> skipped) {
        stack.declare(ByEnvironment.PARAMETER, ByEnvironment.parameter(stack.drawing().diagram()));
        Wirings.all().forEach(wiring -> wiring.wire(stack));
        List<Resource> resources = resources(stack);
        outputs(stack);
        skipped.addAll(new UncarriedConnections(stack, Wirings.all(), resources).lines());
        skipped.addAll(new Uncarried(stack, Wirings.all()).settings());
        return new Template(description(stack.drawing().diagram()), Fields.EMPTY, stack.parameters(),
                ByEnvironment.mappings(stack), stack.conditions(), resources, stack.outputs(), skipped,
                stack.assumptions());
    }

    /** A stack of the elements that have what they need; one that is left out may be what another needed. */
    private static Stack complete(Stack stack, List<Skipped> skipped) {
        Map<ElementId, ResourceMapping> kept = new TreeMap<>();
        for (ElementId element : stack.elements()) {
            ResourceMapping mapping = stack.mapping(element).orElseThrow();
            Optional<String> lack = mapping.needs().stream().filter(need -> !stack.holds(element, need.when()))
                    .map(ResourceMapping.Need::reason).findFirst();
            lack.ifPresentOrElse(
                    reason -> skipped.add(new Skipped(element.value(), stack.drawing().name(element), reason)),
                    () -> kept.put(element, mapping));
        }
        Stack smaller = new Stack(stack.drawing(), kept);
        return kept.size() == stack.elements().size() ? smaller : complete(smaller, skipped);
    }

    private static List<Resource> resources(Stack stack) {
        ReadingOrder order = new ReadingOrder(stack);
        Tagging tagging = new Tagging(ResourceSchemas.bundled(), stack.drawing().diagram().settings().tags(),
                new Ref(ByEnvironment.PARAMETER));
        SchemaForm form = new SchemaForm(ResourceSchemas.bundled());
        List<Resource> resources = new ArrayList<>();
        for (ElementId element : order.elements()) {
            for (Resource resource : stack.resources(element)) {
                resources.add(tagging.tagged(form.of(resource), order.name(element, resource))
                        .under(order.heading(element)));
            }
        }
        return resources;
    }

    private static void outputs(Stack stack) {
        for (ElementId element : new ReadingOrder(stack).elements()) {
            stack.mapping(element).orElseThrow().outputs().forEach((name, output) -> {
                if (output.when().map(when -> stack.holds(element, when)).orElse(true)) {
                    stack.evaluate(element, output.value()).ifPresent(value -> stack.output(
                            stack.base(element) + name, new Output(output.description() + " ("
                                    + PlainText.description(stack.drawing().name(element)) + ")", value)
                                    .of(element.value())));
                }
            });
        }
    }

    private static String description(Diagram diagram) {
        String title = PlainText.description(diagram.title());
        return title.isEmpty() ? "Architecture" : title;
    }
}
