package io.architrave.cloudformation.code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a runtime's code is written in. Lambda takes code within a template for Python and Node.js alone
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html,
 * 2026-11-24).
 */
public enum Language {
    PYTHON("index.handler", "index.py", "a zip file with index.py"),
    NODEJS("index.handler", "index.js", "a zip file with index.js"),
    RUBY("index.handler", "index.rb", "a zip file with index.rb"),
    JAVA("example.Handler::handleRequest", "src/main/java/example/Handler.java", "a jar or zip file with the class example.Handler"),
    DOTNET("Function::Function.Handler::Handle", "Handler.cs", "a zip file with the published assembly Function"),
    PROVIDED("bootstrap", "bootstrap", "a zip file with an executable called bootstrap"),
    IMAGE("", "index.py", "a container image");

    private final String handler;
    private final String file;
    private final String pack;

    Language(String handler, String file, String pack) {
        this.handler = handler;
        this.file = file;
        this.pack = pack;
    }

    /** What AWS's names of runtimes begin with, such as {@code nodejs24.x}; empty for a name of none of them. */
    public static Optional<Language> of(String runtime) {
        return Arrays.stream(values())
                .filter(language -> runtime.startsWith(language.name().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** As a function's property says it; empty where an image says it. */
    public String handler() {
        return handler;
    }

    /** The file that holds the handler, within the function's folder. */
    String file() {
        return file;
    }

    /** What is deployed, in words. */
    public String pack() {
        return pack;
    }

    /** Whether the code can stand in the template. */
    public boolean isInline() {
        return this == PYTHON || this == NODEJS;
    }
}
