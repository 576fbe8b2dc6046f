package io.architrave.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `architrave` itself; what it does stands in its subcommands.
@Command(
        name = "architrave",
        description = "Designs, reviews and prices AWS architectures. With a document alone, or without arguments, it"
                + " opens the window.",
        versionProvider = Architrave.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
public final class Architrave implements Runnable {

    static final String REPORT = "please report it with the command that you ran";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs one command line.
    ///
    /// @return the exit status for the process
    public static int run(String... arguments) {
        return run(Console.ofThisProcess(), arguments);
    }

    static int run(Console console, String... arguments) {
        var line = new CommandLine(new Architrave());
        commands(console).forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        line.setOut(console.printer());
        line.setErr(console.error());
        line.setParameterExceptionHandler((problem, _) -> refuse(console, problem));
        line.setExecutionExceptionHandler((failure, _, _) -> fail(console, failure));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments);
    }

    private static List<Object> commands(Console console) {
        return List.of(
                new TemplatesCommand(console),
                new NewCommand(console),
                new CatalogCommand(console),
                new RulesCommand(console),
                new LibraryCommand(console),
                new ReviewCommand(console),
                new CostCommand(console),
                new ExportCommand(console),
                new LayoutCommand(console),
                new CheckCommand(console),
                new TourCommand(console),
                new AbsentCommand.Import(console),
                new AbsentCommand.Diff(console),
                new AbsentCommand.Merge(console));
    }

    private static int refuse(Console console, ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.say("architrave: " + sentence(problem) + nearest(problem) + "; see " + command + " --help");
        return Status.WRONG_USE.code();
    }

    private static String sentence(ParameterException problem) {
        var message = Optional.ofNullable(problem.getMessage()).orElse("the arguments cannot be understood");
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String nearest(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            var suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                return "; did you mean " + suggestions.stream().limit(3).collect(Collectors.joining(" or ")) + "?";
            }
        }
        return "";
    }

    /// Whatever no command foresaw is a defect of ours; a stack trace would help nobody who reads it in a log.
    private static int fail(Console console, Exception failure) {
        if (failure instanceof Console.Unwritable) {
            console.say("architrave: standard output was closed before everything was written");
        } else {
            console.say("architrave: this should not have happened (" + failure + "); " + REPORT);
        }
        return Status.NOT_WRITTEN.code();
    }

    /// Options alone: the window is opened elsewhere, so that here it can only be a question for help.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(Architrave.class.getPackage().getImplementationVersion());
            return new String[]{"architrave " + version.orElse("(not packaged)")};
        }
    }
}
