package io.architrave.cloudformation.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A handler that runs as it is and answers as it has to, so that a stack can be deployed and tried before its code is
 * written.
 *
 * @param runtime as a function's property says it; empty for an image
 * @param variables names of the environment variables that it finds
 */
public record HandlerStub(Language language, Handling handling, String runtime, List<String> variables) {

    public HandlerStub {
        variables = List.copyOf(variables);
    }

    /** The code as it stands in a template. */
    public String inline() {
        Language written = language == Language.IMAGE ? Language.PYTHON : language;
        String kind = handling.name().toLowerCase(Locale.ROOT);
        String folder = written.name().toLowerCase(Locale.ROOT);
        return read(folder + "/" + kind + ".txt").replace("@variables@\n", told(written)).stripLeading();
    }

    /**
     * The files of a function's folder, by their path within it: the handler, and the least that {@code sam build}
     * needs beside it.
     *
     * @param function the function's logical id
     */
    public Map<String, String> files(String function) {
        Map<String, String> files = new TreeMap<>();
        switch (language) {
            case PYTHON, NODEJS -> files.put(language.file(), inline());
            case RUBY -> files.put(language.file(), filled("ruby/index.rb.txt", function));
            case JAVA -> {
                files.put(language.file(), filled("java/Handler.java.txt", function));
                files.put("build.gradle", filled("java/build.gradle.txt", function));
            }
            case DOTNET -> {
                files.put(language.file(), filled("dotnet/Handler.cs.txt", function));
                files.put("Function.csproj", filled("dotnet/Function.csproj.txt", function));
            }
            case PROVIDED -> {
                files.put(language.file(), filled("provided/bootstrap.txt", function));
                files.put("Makefile", filled("provided/Makefile.txt", function));
            }
            case IMAGE -> {
                files.put(language.file(), inline());
                files.put("Dockerfile", filled("image/Dockerfile.txt", function));
            }
        }
        return files;
    }

    private String told(Language written) {
        if (variables.isEmpty()) {
            return written == Language.PYTHON ? "\n" : "";
        }
        return written == Language.PYTHON
                ? variables.stream().map(name -> name + " = os.environ[\"" + name + "\"]\n")
                        .collect(Collectors.joining("", "import os\n\n", "\n"))
                : variables.stream().map(name -> "const " + name + " = process.env." + name + ";\n")
                        .collect(Collectors.joining("", "", "\n"));
    }

    private String filled(String resource, String function) {
        String names = variables.isEmpty() ? "nothing yet" : String.join(", ", variables);
        return read(resource).replace("@names@", names).replace("@function@", function)
                .replace("@framework@", runtime.replaceFirst("^dotnet(\\d+)$", "net$1.0"))
                .replace("@answer@", answer());
    }

    /** What each kind of handler answers, in the notation of the language. */
    private String answer() {
        String json = switch (handling) {
            case AUTHORIZER -> "{\"isAuthorized\": false}";
            case ORDERED, BATCH -> "{\"batchItemFailures\": []}";
            case API -> "{\"statusCode\": 200, \"body\": \"Replace this code.\"}";
            case TASK -> "{\"done\": true}";
        };
        return switch (language) {
            case DOTNET -> "\"" + json.replace("\"", "\\\"") + "\"";
            case JAVA -> json.replaceAll("^\\{|}$", "").replace("[]", "List.of()").replace("\": ", "\", ")
                    .transform(members -> "Map.of(" + members + ")");
            default -> json;
        };
    }

    private static String read(String resource) {
        try (InputStream stream = HandlerStub.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not packed");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The handler " + resource + " cannot be read", e);
        }
    }
}
