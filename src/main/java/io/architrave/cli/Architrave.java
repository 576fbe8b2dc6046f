package io.architrave.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `architrave` itself; what it does stands in its subcommands.
@Command(
        name = "architrave",
        description = "Designs, reviews and prices AWS architectures.",
        versionProvider = Architrave.Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
public final class Architrave implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs one command line.
    ///
    /// @return the exit status for the process
    public static int run(String... arguments) {
        return new CommandLine(new Architrave()).execute(arguments);
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
