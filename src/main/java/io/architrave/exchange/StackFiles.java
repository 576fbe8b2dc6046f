package io.architrave.exchange;

import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A document's templates. Where it draws several regions or accounts there is one for each, with a file of parameters
/// for each and a page that tells how they are deployed. Nothing is written unless each template passes its check.
final class StackFiles {

    private static final String NESTED = "TemplateURL";

    private final ExportJob job;
    private final String extension;
    private final Function<Template, String> writer;

    StackFiles(ExportJob job, String extension, Function<Template, String> writer) {
        this.job = job;
        this.extension = extension;
        this.writer = writer;
    }

    ExportResult write() {
        var deployment = CloudFormation.of(job.diagram(), job.index(), job.catalog());
        if (deployment.stacks().getFirst().template().resources().isEmpty()) {
            return new ExportResult.Refused("nothing in this document becomes a CloudFormation resource; draw a service"
                    + " that does (\"architrave catalog TYPE\" tells)");
        }
        var fault = deployment.templates().stream().filter(stack -> !stack.isSound()).reduce((first, later) -> later);
        return fault.<ExportResult>map(stack -> new ExportResult.Refused(reason(stack)))
                .orElseGet(() -> new ExportResult.Exported(
                        files(deployment), skipped(deployment.templates()), assumptions(deployment.templates())));
    }

    private static String reason(StackTemplate stack) {
        var errors = stack.problems().stream().filter(Problem::isError).toList();
        return "the template for " + stack.label() + " fails its check in " + errors.size()
                + (errors.size() == 1 ? " place: " : " places, first: ") + errors.getFirst();
    }

    private List<ExportResult.File> files(Deployment deployment) {
        if (deployment.templates().size() == 1) {
            var only = deployment.stacks().getFirst();
            return List.of(ExportResult.File.text(job.name() + "." + extension, writer.apply(only.template())));
        }
        var files = new ArrayList<ExportResult.File>();
        var guide = new DeploymentGuide(job.name(), extension, deployment);
        files.add(ExportResult.File.text(guide.fileName(), guide.text()));
        for (var stack : deployment.stacks()) {
            var template = stack.nested().isEmpty() ? stack.template() : located(stack.template(), guide);
            files.add(ExportResult.File.text(guide.template(stack.label()), writer.apply(template)));
            stack.nested().forEach(nested -> files.add(ExportResult.File.text(
                    guide.template(nested.label()), writer.apply(nested.template()))));
            files.add(ExportResult.File.text(guide.parameters(stack), ParameterFile.of(stack.template())));
        }
        return files;
    }

    /// A template that refers to nested ones by the names of their files.
    private static Template located(Template template, DeploymentGuide guide) {
        return template.withResources(template.resources().stream()
                .map(resource -> resource.properties().get(NESTED)
                        .map(url -> resource.withProperties(resource.properties().with(NESTED,
                                url instanceof Value.Text(var label) ? guide.template(label) : "")))
                        .orElse(resource))
                .toList());
    }

    private static List<String> skipped(List<StackTemplate> stacks) {
        return stacks.stream()
                .flatMap(stack -> stack.skipped().stream())
                .map(skipped -> (skipped.whole() ? skipped.element() : skipped.name()) + ": " + skipped.reason())
                .distinct()
                .toList();
    }

    private static List<String> assumptions(List<StackTemplate> stacks) {
        var sentences = new LinkedHashSet<String>();
        stacks.forEach(stack -> Stream.concat(
                stack.assumptions()
                        .stream()
                        .map(assumed -> assumed.element() + ": " + assumed.what() + " = " + assumed.taken()),
                stack.problems().stream().map(problem -> "worth a look: " + problem)).forEach(sentences::add));
        return List.copyOf(sentences);
    }
}
