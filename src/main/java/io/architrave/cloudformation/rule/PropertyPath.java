package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a value stands within a structure: {@code LoggingConfiguration.DestinationBucketName}, or
 * {@code Policies[].PolicyDocument.Statement[].Action[]}, where {@code []} means each item of a list. What is no list
 * counts as a list of one, as it does in policies.
 */
record PropertyPath(String text) {

    private static final String EACH = "[]";

    /** A value and where it was found. */
    record Found(String path, Value value) {}

    /** All values that stand there, each with its own path. */
    List<Found> in(Fields fields) {
        Stream<Found> found = Stream.of(new Found("", fields));
        for (String step : text.split("\\.")) {
            boolean each = step.endsWith(EACH);
            String name = each ? step.substring(0, step.length() - EACH.length()) : step;
            found = found.flatMap(at -> member(at, name));
            found = each ? found.flatMap(PropertyPath::items) : found;
        }
        return found.toList();
    }

    private static Stream<Found> member(Found at, String name) {
        return at.value() instanceof Fields fields
                ? fields.get(name).map(value -> new Found(at.path() + "." + name, value)).stream() : Stream.empty();
    }

    private static Stream<Found> items(Found at) {
        return at.value() instanceof Items(var items)
                ? IntStream.range(0, items.size())
                        .mapToObj(index -> new Found(at.path() + "[" + index + "]", items.get(index)))
                : Stream.of(at);
    }
}
