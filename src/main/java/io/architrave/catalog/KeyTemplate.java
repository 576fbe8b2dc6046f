package io.architrave.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key of the price book in which `{property}` stands for the value of a property.
public record KeyTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /// The properties whose values the key needs, in reading order.
    public List<String> names() {
        var names = new ArrayList<String>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /// The key with every value in its place; empty where a value is missing.
    public Optional<String> expand(Function<String, Optional<String>> values) {
        var expanded = new StringBuilder();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            var value = values.apply(matcher.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(expanded).toString());
    }
}
