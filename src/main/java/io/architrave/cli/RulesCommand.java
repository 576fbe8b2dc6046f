package io.architrave.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.architrave.cli.TextTable.Column;
import io.architrave.document.Nearest;
import io.architrave.library.Library;
import io.architrave.review.Rule;
import io.architrave.review.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists the rules, or tells all about one.")
final class RulesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Parameters(paramLabel = "RULE", arity = "0..1", description = "A rule's id, for example REL-QUEUE-DLQ.")
    private Optional<String> id = Optional.empty();

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var infos = Library.installed().rules().stream().map(Rule::info).toList();
        var chosen = infos.stream()
                .filter(rule -> id.isEmpty() || rule.id().equalsIgnoreCase(id.get()))
                .toList();
        if (chosen.isEmpty() && id.isPresent()) {
            var near = Nearest.to(id.get().toUpperCase(Locale.ROOT), infos.stream().map(RuleInfo::id).toList());
            console.say("architrave: there is no rule \"" + id.get() + "\""
                    + near.map(name -> "; did you mean " + name + "?").orElse("") + "; \"architrave rules\" lists all");
            return Status.WRONG_USE.code();
        }
        console.print(json ? json(chosen) : id.isPresent() ? whole(chosen.getFirst()) : list(chosen));
        return Status.DONE.code();
    }

    private static String list(List<RuleInfo> rules) {
        var table = new TextTable(Column.left("RULE"), Column.left("SEVERITY"), Column.left("PILLAR"),
                Column.left("TITLE"));
        rules.forEach(rule -> table.add(rule.id(), rule.severity().key(), rule.pillar().title(), rule.title()));
        return table.aligned();
    }

    private static String whole(RuleInfo rule) {
        return rule.id() + ": " + rule.title() + "\n"
                + rule.pillar().title() + ", " + rule.severity().key() + ", tier " + rule.tier() + "\n\n"
                + rule.why() + "\n" + rule.remedy() + "\n\n"
                + (rule.practices().isEmpty() ? "" : String.join(", ", rule.practices()) + "\n")
                + rule.link() + "\n";
    }

    private static String json(List<RuleInfo> rules) {
        return JsonOut.text(JsonOut.array().addAll(rules.stream().map(RulesCommand::json).toList()));
    }

    private static ObjectNode json(RuleInfo rule) {
        var object = JsonOut.object()
                .put("id", rule.id())
                .put("title", rule.title())
                .put("pillar", rule.pillar().key())
                .put("severity", rule.severity().key());
        object.set("practices", JsonOut.texts(rule.practices()));
        return object.put("tier", rule.tier())
                .put("why", rule.why())
                .put("remedy", rule.remedy())
                .put("fix", rule.mends())
                .put("link", rule.link());
    }
}
