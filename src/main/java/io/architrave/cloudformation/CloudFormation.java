package io.architrave.cloudformation;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.ResourceMapping;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.hardening.HardeningCheck;
import io.architrave.cloudformation.mapping.ByEnvironment;
import io.architrave.cloudformation.mapping.Drawing;
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
import io.architrave.cloudformation.template.Template.Assumption;
import io.architrave.cloudformation.template.Template.Skipped;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.wiring.Wirings;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A diagram as a CloudFormation template. The same diagram gives the same template; a diagram of several regions gives
 * the template of one of them, and the elements of the others are listed as skipped.
 */
public final class CloudFormation {

    private CloudFormation() {}

    /**
     * A template and what the check says of it.
     *
     * @param region the region that it is for
     */
    public record Result(Template template, String region, List<Problem> problems) {

        public Result {
            problems = List.copyOf(problems);
        }

        /** Whether the template may be written: it has no error. */
        public boolean isSound() {
            return problems.stream().noneMatch(Problem::isError);
        }

        /** Elements that become no resource and settings that none carries, and why. */
        public List<Skipped> skipped() {
            return template.skipped();
        }

        /** What the diagram leaves open and the template had to settle. */
        public List<Assumption> assumptions() {
            return template.assumptions();
        }
    }

    /** The template for the document's region. */
    public static Result of(Diagram diagram, DiagramIndex index, Catalog catalog) {
        Drawing drawing = new Drawing(diagram, index, catalog);
        return of(drawing, Selection.of(drawing));
    }

    /** The template for one of the regions that the diagram draws. */
    public static Result of(Diagram diagram, DiagramIndex index, Catalog catalog, String region) {
        Drawing drawing = new Drawing(diagram, index, catalog);
        return of(drawing, Selection.of(drawing, region));
    }

    /** The template for one region, unchecked: what it costs to map a diagram, and no more. */
    public static Template map(Diagram diagram, DiagramIndex index, Catalog catalog, String region) {
        Drawing drawing = new Drawing(diagram, index, catalog);
        return map(drawing, Selection.of(drawing, region));
    }

    private static Result of(Drawing drawing, Selection selection) {
        Template template = map(drawing, selection);
        List<Problem> problems = new ArrayList<>(TemplateCheck.check(template, ResourceSchemas.bundled()));
        problems.addAll(HardeningCheck.check(template));
        return new Result(template, selection.region(), problems);
    }

    private static Template map(Drawing drawing, Selection selection) {
        List<Skipped> skipped = new ArrayList<>(selection.skipped());
        Stack stack = complete(new Stack(drawing, selection.mapped()), skipped);
        stack.declare(ByEnvironment.PARAMETER, ByEnvironment.parameter(drawing.diagram()));
        Wirings.all().forEach(wiring -> wiring.wire(stack));
        List<Resource> resources = resources(stack);
        outputs(stack);
        skipped.addAll(new Uncarried(stack, Wirings.all()).settings());
        return new Template(description(drawing.diagram()), Fields.EMPTY, stack.parameters(),
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
                                    + PlainText.description(stack.drawing().name(element)) + ")", value)));
                }
            });
        }
    }

    private static String description(Diagram diagram) {
        String title = PlainText.description(diagram.title());
        return title.isEmpty() ? "Architecture" : title;
    }
}
