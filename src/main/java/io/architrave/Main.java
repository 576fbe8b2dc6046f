package io.architrave;

import io.architrave.cli.Architrave;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/// The entry of the program: the window without arguments or with a document alone, else the command line.
///
/// The window is loaded by name, so that a command neither links JavaFX nor needs it to be there.
public final class Main {

    /// What the process ends with where a window is asked for and cannot be shown.
    static final int NO_DISPLAY = 5;

    private static final String WINDOW = "io.architrave.ui.Window";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(asksForTheWindow(List.of(arguments)) ? showWindow(arguments) : Architrave.run(arguments));
    }

    /// A document is told from a command by the dot or the separator in its name: no command has one.
    static boolean asksForTheWindow(List<String> arguments) {
        return switch (arguments.size()) {
            case 0 -> true;
            case 1 -> !arguments.getFirst().startsWith("-") && arguments.getFirst().matches(".*[./\\\\].*");
            default -> false;
        };
    }

    private static int showWindow(String[] arguments) {
        var display = Display.ofThisProcess();
        if (!display.exists()) {
            return refuse("there is no display");
        }
        try {
            Class.forName(WINDOW).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return 0;
        } catch (InvocationTargetException failure) {
            return Display.refusalIn(failure.getCause())
                    .map(Main::refuse)
                    .orElseThrow(() -> new IllegalStateException(failure.getCause()));
        } catch (ReflectiveOperationException | LinkageError absent) {
            return refuse("this installation has no window (" + absent.getMessage() + ")");
        }
    }

    private static int refuse(String why) {
        System.err.println("architrave: the designer cannot open its window: " + why
                + ". Everything else works without one, for example: architrave tour DIR");
        return NO_DISPLAY;
    }
}
