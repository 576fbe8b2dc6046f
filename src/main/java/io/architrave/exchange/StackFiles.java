package io.architrave.exchange;

import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Template;
import io.architrave.model.TypeKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A document's templates, one a region that it draws, since a stack belongs to one region. Nothing is written unless
/// each template passes its check.
final class StackFiles {

    private static final TypeKey REGION = TypeKey.of("region");

    private final ExportJob job;
    private final Function<Named, Optional<List<ExportResult.File>>> writer;

    /// A stack that is to be written.
    ///
    /// @param several whether there are others, so that its files need names of their own
    record Named(StackTemplate stack, boolean several) {}

    /// One file for each stack.
    StackFiles(ExportJob job, String extension, Function<Template, String> writer) {
        this(job, named -> Optional.of(List.of(ExportResult.File.text(
                job.name() + (named.several() ? "-" + named.stack().label() : "") + "." + extension,
                writer.apply(named.stack().template())))));
    }

    /// @param writer the files of a stack; empty where the format has nothing to say of it that others do not say better
    StackFiles(ExportJob job, Function<Named, Optional<List<ExportResult.File>>> writer) {
        this.job = job;
        this.writer = writer;
    }

    ExportResult write() {
        var stacks = stacks().stream().filter(stack -> !stack.template().resources().isEmpty()).toList();
        if (stacks.isEmpty()) {
            return new ExportResult.Refused("nothing in this document becomes a CloudFormation resource; draw a service"
                    + " that does (\"architrave catalog TYPE\" tells)");
        }
        var fault = stacks.stream().filter(stack -> !stack.isSound()).findFirst();
        return fault.<ExportResult>map(stack -> new ExportResult.Refused(reason(stack))).orElseGet(() -> files(stacks));
    }

    private List<StackTemplate> stacks() {
        var regions = regions();
        return regions.isEmpty()
                ? CloudFormation.of(job.diagram(), job.index(), job.catalog()).stacks()
                : regions.stream()
                        .map(region -> CloudFormation.of(job.diagram(), job.index(), job.catalog(), region))
                        .toList();
    }

    private Set<String> regions() {
        return job.diagram()
                .groups()
                .filter(group -> group.type().equals(REGION))
                .map(group -> group.properties().text("region").orElse(job.diagram().settings().region()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String reason(StackTemplate stack) {
        var errors = stack.problems().stream().filter(Problem::isError).toList();
        return "the template for " + stack.label() + " fails its check in " + errors.size()
                + (errors.size() == 1 ? " place: " : " places, first: ") + errors.getFirst();
    }

    private ExportResult files(List<StackTemplate> stacks) {
        var written = stacks.stream()
                .map(stack -> writer.apply(new Named(stack, stacks.size() > 1)))
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
        return written.isEmpty()
                ? new ExportResult.Refused("this document has no function, API or state machine, so that there is"
                        + " nothing to write in the short form; take --to cloudformation")
                : new ExportResult.Exported(written, skipped(stacks), assumptions(stacks));
    }

    /// What no template holds: what one leaves out because it stands in another region is in that one's. A setting
    /// that is not carried is none of another's.
    private static List<String> skipped(List<StackTemplate> stacks) {
        var elements = stacks.getFirst().skipped().stream()
                .filter(Template.Skipped::whole)
                .filter(skipped -> stacks.stream().allMatch(stack -> reason(stack, skipped).isPresent()))
                .map(skipped -> skipped.element() + ": " + skipped.reason());
        var settings = stacks.stream()
                .flatMap(stack -> stack.skipped().stream())
                .filter(skipped -> !skipped.whole())
                .map(skipped -> skipped.name() + ": " + skipped.reason());
        return Stream.concat(elements, settings).distinct().toList();
    }

    private static Optional<Template.Skipped> reason(StackTemplate stack, Template.Skipped skipped) {
        return stack.skipped().stream()
                .filter(other -> other.whole() && other.element().equals(skipped.element()))
                .findFirst();
    }

    private static List<String> assumptions(List<StackTemplate> stacks) {
        var sentences = new LinkedHashSet<String>();
        for (var stack : stacks) {
            stack.assumptions().forEach(assumption -> sentences
                    .add(assumption.element() + ": " + assumption.what() + " = " + assumption.taken()));
            stack.problems().forEach(problem -> sentences.add("worth a look: " + problem));
        }
        return List.copyOf(sentences);
    }
}
