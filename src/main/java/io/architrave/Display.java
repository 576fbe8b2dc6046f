package io.architrave;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a window can be shown here.
///
/// @param operatingSystem as the system property `os.name` says it
/// @param environment variables of the process
/// @param glassPlatform the windowing platform that JavaFX was told to use; empty for the system's own
record Display(String operatingSystem, Map<String, String> environment, Optional<String> glassPlatform) {

    static Display ofThisProcess() {
        return new Display(System.getProperty("os.name", ""), System.getenv(),
                Optional.ofNullable(System.getProperty("glass.platform")));
    }

    /// Asked before JavaFX is loaded, since its own complaint comes late and with a stack trace. macOS and Windows
    /// always have a display as far as a process can tell.
    boolean exists() {
        boolean asksAServer = operatingSystem.startsWith("Linux") || operatingSystem.endsWith("BSD");
        return !asksAServer || rendersIntoMemory() || names("DISPLAY") || names("WAYLAND_DISPLAY");
    }

    private boolean rendersIntoMemory() {
        return glassPlatform.filter(platform -> platform.startsWith("Headless") || platform.equals("Monocle"))
                .isPresent();
    }

    private boolean names(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    /// The toolkit's own reason where it could not start: a display that does not answer, or system libraries that
    /// are not installed. Empty for every other failure, which is a defect and must not pass for a missing display.
    static Optional<String> refusalIn(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var message = Optional.ofNullable(cause.getMessage()).orElse("");
            if (message.contains("Unable to open DISPLAY")) {
                return Optional.of("the display does not answer");
            }
            if (message.contains("Unable to load glass GTK library") || cause instanceof UnsatisfiedLinkError) {
                return Optional.of("a system library that it needs is missing (GTK 3)");
            }
        }
        return Optional.empty();
    }
}
