import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens the designer that the build left in `target/architrave`; where no window can be shown, makes what the designer
/// would have shown, as files.
final class OpenDesigner {

    /// What the command ends with where there is no display.
    private static final int NO_DISPLAY = 5;

    private OpenDesigner() {}

    /// @param arguments the application's folder, and the folder for the files that stand in for the window
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var application = Path.of(arguments[0]);
        int status = run(application, List.of());
        System.exit(status == NO_DISPLAY ? run(application, List.of("tour", arguments[1])) : status);
    }

    private static int run(Path application, List<String> arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(application.resolve("bin").resolve(windows ? "architrave.bat" : "architrave").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
