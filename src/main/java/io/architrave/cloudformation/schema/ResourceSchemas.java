package io.architrave.cloudformation.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The bundled resource specification. A service's file is read when one of its types is first asked for, and a type is
 * parsed when it is itself asked for, since a command that exports one template pays for both. Safe for use by several
 * threads.
 */
public final class ResourceSchemas {

    private static final ResourceSchemas BUNDLED = new ResourceSchemas();

    private final Map<String, Map<String, String>> lines = new ConcurrentHashMap<>();
    private final Map<String, Optional<ResourceSchema>> parsed = new ConcurrentHashMap<>();

    private ResourceSchemas() {}

    /** The specification that this release carries; the README beside the data names its version. */
    public static ResourceSchemas bundled() {
        return BUNDLED;
    }

    /** The schema of a type, or empty where the specification has no type of this name. */
    public Optional<ResourceSchema> find(String type) {
        return parsed.computeIfAbsent(type, this::parse);
    }

    /** The names of all types, sorted. */
    public List<String> types() {
        return read("types.txt").orElseThrow(() -> new IllegalStateException("types.txt is not packed"));
    }

    private Optional<ResourceSchema> parse(String type) {
        String[] parts = type.split("::");
        if (parts.length < 3) {
            return Optional.empty();
        }
        String line = lines.computeIfAbsent(parts[0] + "-" + parts[1], ResourceSchemas::linesByType).get(type);
        return Optional.ofNullable(line).map(json -> SchemaReader.read(type, json));
    }

    private static Map<String, String> linesByType(String service) {
        return read(service + ".txt").orElse(List.of()).stream()
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')),
                        line -> line.substring(line.indexOf(' ') + 1)));
    }

    private static Optional<List<String>> read(String file) {
        // A type's name comes from a document: only names that can be a file of ours are looked up.
        if (!file.matches("[A-Za-z0-9-]+\\.txt")) {
            return Optional.empty();
        }
        InputStream stream = ResourceSchemas.class.getResourceAsStream(file);
        if (stream == null) {
            return Optional.empty();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return Optional.of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled resource schema " + file + " cannot be read", e);
        }
    }
}
