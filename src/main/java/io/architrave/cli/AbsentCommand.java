package io.architrave.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// Commands that are promised and not in this version: they say so, and what helps meanwhile.
abstract class AbsentCommand implements Callable<Integer> {

    private final Console console;
    private final String sentence;

    @Unmatched
    private List<String> ignored = new ArrayList<>();

    AbsentCommand(Console console, String sentence) {
        this.console = console;
        this.sentence = sentence;
    }

    @Override
    public Integer call() {
        console.say("architrave: " + sentence);
        return Status.WRONG_USE.code();
    }

    @Command(name = "import", hidden = true)
    static final class Import extends AbsentCommand {
        Import(Console console) {
            super(console, "this version cannot import yet; begin from a template with \"architrave new\"");
        }
    }

    @Command(name = "diff", hidden = true)
    static final class Diff extends AbsentCommand {
        Diff(Console console) {
            super(console, "this version has no diff of its own yet; \"git diff\" shows one line a changed property");
        }
    }

    @Command(name = "merge", hidden = true)
    static final class Merge extends AbsentCommand {
        Merge(Console console) {
            super(console,
                    "this version has no merge of its own yet; Git merges edits of different elements by itself");
        }
    }
}
