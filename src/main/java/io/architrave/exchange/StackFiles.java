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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A document's templates. Where it draws several regions or accounts there is one for each, with a file of parameters
/// for each and a page that tells how they are deployed. Nothing is written unless each template passes its check.
final class StackFiles {

    private static final String NESTED = "TemplateURL";

    private final ExportJob job;
    private final Form form;

    /// How a stack is written.
    interface Form {

        /// What the template's file is called.
        ///
        /// @param label of the stack where there are several, so that its files need names of their own
        String template(Optional<String> label);

        /// The template's file first; empty where the form has nothing to say of it that others do not say better.
        Optional<List<ExportResult.File>> files(Template template, Optional<String> label);

        /// Whether files beside the template are uploaded before it is deployed.
        default boolean uploads() {
            return false;
        }
    }

    private record OneFile(String name, String extension, Function<Template, String> writer) implements Form {

        @Override
        public String template(Optional<String> label) {
            return name + label.map(one -> "-" + one).orElse("") + "." + extension;
        }

        @Override
        public Optional<List<ExportResult.File>> files(Template template, Optional<String> label) {
            return Optional.of(List.of(ExportResult.File.text(template(label), writer.apply(template))));
        }
    }

    /// One file for each stack.
    StackFiles(ExportJob job, String extension, Function<Template, String> writer) {
        this(job, new OneFile(job.name(), extension, writer));
    }

    StackFiles(ExportJob job, Form form) {
        this.job = job;
        this.form = form;
    }

    ExportResult write() {
        var deployment = CloudFormation.of(job.diagram(), job.index(), job.catalog());
        if (deployment.stacks().getFirst().template().resources().isEmpty()) {
            return new ExportResult.Refused("nothing in this document becomes a CloudFormation resource; draw a service"
                    + " that does (\"architrave catalog TYPE\" tells)");
        }
        var fault = deployment.templates().stream().filter(stack -> !stack.isSound()).reduce((first, later) -> later);
        return fault.<ExportResult>map(stack -> new ExportResult.Refused(reason(stack)))
                .orElseGet(() -> exported(deployment));
    }

    private static String reason(StackTemplate stack) {
        var errors = stack.problems().stream().filter(Problem::isError).toList();
        return "the template for " + stack.label() + " fails its check in " + errors.size()
                + (errors.size() == 1 ? " place: " : " places, first: ") + errors.getFirst();
    }

    private ExportResult exported(Deployment deployment) {
        boolean several = deployment.templates().size() > 1;
        var guide = new DeploymentGuide(job.name(), form, deployment);
        var files = new ArrayList<ExportResult.File>();
        for (var stack : deployment.templates()) {
            var template = stack.nested().isEmpty() ? stack.template() : located(stack.template(), guide);
            form.files(template, several ? Optional.of(stack.label()) : Optional.empty()).ifPresent(files::addAll);
        }
        if (files.isEmpty()) {
            return new ExportResult.Refused("this document has no function, API or state machine, so that there is"
                    + " nothing to write in the short form; take --to cloudformation");
        }
        if (several) {
            files.addFirst(ExportResult.File.text(guide.fileName(), guide.text()));
            deployment.stacks().forEach(stack -> files.add(
                    ExportResult.File.start(guide.parameters(stack), ParameterFile.of(stack.template()))));
        }
        return new ExportResult.Exported(
                files, skipped(deployment.templates()), assumptions(deployment.templates()));
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
