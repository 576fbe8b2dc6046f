package io.architrave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cli.TextTable.Column;
import io.architrave.document.Template;
import io.architrave.document.TemplateCategory;
import io.architrave.exchange.Thumbnail;
import io.architrave.guide.Comparison;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.model.Node;
import io.architrave.scene.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "Lists the templates that a document can begin from.")
final class TemplatesCommand implements Callable<Integer> {

    /// Of the project's own documentation, from its root.
    private static final String PICTURES = "src/docs/gallery";

    private final Console console;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(
            names = "--need",
            paramLabel = "KEY=VALUE",
            description = "Ranks by what you need: an answer to one of the chooser's questions (what=web,"
                    + " traffic=spiky, recovery=hours), a fact of the profile, or service=TYPE.")
    private Map<String, String> needs = Map.of();

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description = "Writes a PNG picture of each into the folder, which is made where there is none.")
    private Optional<String> pictures = Optional.empty();

    @Option(names = "--markdown", description = "As a page of Markdown with pictures, categories and costs.")
    private boolean markdown;

    @Option(
            names = "--compare",
            paramLabel = "WHAT",
            description = "Sets the four strategies for the loss of a region side by side: recovery.")
    private Optional<String> compared = Optional.empty();

    TemplatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (compared.isPresent()) {
            return compare(compared.get());
        }
        var ranked = TemplateRanking.of(Library.installed().templates(), needs);
        var refused = ranked.refused();
        if (refused.isPresent()) {
            console.say("architrave: " + refused.get());
            return Status.WRONG_USE.code();
        }
        if (json && markdown) {
            console.say("architrave: --json and --markdown are two forms of one list; ask for one of them");
            return Status.WRONG_USE.code();
        }
        var written = pictures.map(folder -> draw(ranked.entries(), Path.of(folder))).orElse(Status.DONE);
        if (written == Status.DONE) {
            console.print(list(ranked));
        }
        return written.code();
    }

    private String list(TemplateRanking ranked) {
        if (markdown) {
            return new GalleryPage(Library.installed(),
                    ranked.entries().stream().map(TemplateRanking.Entry::template).toList())
                    .markdown(pictures.orElse(PICTURES));
        }
        return json ? json(ranked.entries()) : text(ranked);
    }

    private Status draw(List<TemplateRanking.Entry> entries, Path folder) {
        var outputs = new Outputs(console);
        var status = outputs.prepare(folder);
        var thumbnail = new Thumbnail(Library.installed().catalog(), Theme.LIGHT);
        for (var entry : entries) {
            if (status == Status.DONE) {
                var template = entry.template();
                status = outputs.write(picture(template, thumbnail), folder.resolve(fileName(template)));
            }
        }
        return status;
    }

    /// What the template makes by itself, as a PNG file.
    static byte[] picture(Template template, Thumbnail thumbnail) {
        return thumbnail.png(TemplateFacts.made(template, Map.of(), UnaryOperator.identity()));
    }

    static String fileName(Template template) {
        return template.id() + ".png";
    }

    /// Where its picture is: in the folder that was asked for, or else in the project's own documentation, which has none
    /// of a user's own templates.
    private Optional<String> pictureOf(Template template) {
        return pictures.map(folder -> Path.of(folder).resolve(fileName(template)).toString().replace('\\', '/'))
                .or(() -> Optional.of(PICTURES + "/" + fileName(template))
                        .filter(_ -> template.category() != TemplateCategory.OWN
                                && !Library.installed().ownTemplates().contains(template)));
    }

    private int compare(String what) {
        var refused = Comparison.objection(what)
                .or(() -> needs.isEmpty() ? Optional.empty()
                        : Optional.of("--compare and --need are two questions; ask one at a time"));
        if (refused.isPresent()) {
            console.say("architrave: " + refused.get());
            return Status.WRONG_USE.code();
        }
        var library = Library.installed();
        var comparison = new ComparisonText(
                Comparison.ofRecovery(library.templates(), library.catalog(), library.estimator()));
        console.print(json ? comparison.json() : comparison.text());
        return Status.DONE.code();
    }

    private String text(TemplateRanking ranked) {
        var table = new TextTable(Column.left("PATTERN"), Column.left("TEMPLATE"), Column.left("TITLE"),
                Column.left(needs.isEmpty() ? "CHOICES" : "WHY"));
        for (var entry : ranked.entries()) {
            var template = entry.template();
            table.add(template.pattern(), template.id(), template.title(),
                    needs.isEmpty() ? choices(template) : why(entry));
        }
        var beware = ranked.mistakes().stream().map(mistake -> "Beware: " + mistake + "\n").toList();
        return table.aligned() + (beware.isEmpty() ? "" : "\n" + String.join("", beware));
    }

    private static String why(TemplateRanking.Entry entry) {
        var reasons = String.join("; ", entry.reasons());
        return entry.whyNot().filter(why -> !reasons.contains(why)).map(why -> reasons.isEmpty() ? why
                : reasons + " " + why).orElse(reasons);
    }

    /// With the default first.
    private static String choices(Template template) {
        return String.join("; ", template.parameters().stream()
                .map(parameter -> parameter.key() + "=" + String.join("|", parameter.choices().stream()
                        .map(Template.Choice::key)
                        .sorted((a, b) -> Boolean.compare(b.equals(parameter.initial()), a.equals(parameter.initial())))
                        .toList()))
                .toList());
    }

    private String json(List<TemplateRanking.Entry> entries) {
        var array = JsonOut.array();
        for (var entry : entries) {
            var object = json(entry.template());
            if (!needs.isEmpty()) {
                object.put("matched", entry.matched()).set("reasons", JsonOut.texts(entry.reasons()));
                entry.whyNot().ifPresent(why -> object.put("whyNot", why));
            }
            array.add(object);
        }
        return JsonOut.text(array);
    }

    private ObjectNode json(Template template) {
        var object = JsonOut.object()
                .put("id", template.id())
                .put("pattern", template.pattern())
                .put("title", template.title())
                .put("summary", template.summary())
                .put("category", template.category().key())
                .put("elements", template.diagram().elements().size());
        template.recovery().ifPresent(recovery -> object.put("recovery", recovery.key()));
        pictureOf(template).ifPresent(path -> object.put("picture", path));
        object.set("services", JsonOut.texts(services(template)));
        var parameters = object.putObject("parameters");
        for (var parameter : template.parameters()) {
            var choices = parameters.putObject(parameter.key())
                    .put("label", parameter.label())
                    .put("default", parameter.initial())
                    .putObject("choices");
            parameter.choices().forEach(choice -> choices.put(choice.key(), choice.label()));
        }
        return object;
    }

    static List<String> services(Template template) {
        return template.diagram().nodes().map(Node::type).map(Object::toString).distinct().sorted().toList();
    }
}
