package io.architrave.testing;

import io.architrave.model.ElementId;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts, numbers and property values of the kinds that break naive readers and writers.
final class RandomValues {

    private static final List<String> TEXTS = List.of(
            "", "web", "app a", "orders \"new\"", "back\\slash", "two\nlines", "tab\tbed", "caf\u00e9", "\u6771\u4eac",
            "\uD83D\uDE80 launch", "half \uD83D", "\u0001\u001f", "\u2028", "{\"ref\": \"x\"}", "<<<<<<< HEAD", "null",
            "10.0.0.0/16", "a:b;c#d", "%%{init}%%");
    private static final List<String> KEYS = List.of("size", "multi-az", "Größe", "x y", "cidr", "ref", "\"k\"");

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    String id() {
        return "e" + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    }

    double coordinate() {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(2_000) - 500;
            case 1 -> (random.nextInt(20_000) - 5_000) / 8.0;
            default -> random.nextDouble() * 1_000;
        };
    }

    Properties properties(List<ElementId> targets, int depth) {
        var properties = Properties.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            properties = properties.with(KEYS.get(random.nextInt(KEYS.size())), value(targets, depth));
        }
        return properties;
    }

    private PropertyValue value(List<ElementId> targets, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> PropertyValue.of(text());
            case 1 ->
                    PropertyValue.of(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(6) - 2));
            case 2 -> PropertyValue.of(random.nextBoolean());
            case 3 -> reference(targets);
            case 4 -> items(targets, depth - 1);
            default -> structure(targets, depth - 1);
        };
    }

    private PropertyValue reference(List<ElementId> targets) {
        return targets.isEmpty()
                ? PropertyValue.of(7)
                : new PropertyValue.Reference(targets.get(random.nextInt(targets.size())));
    }

    private PropertyValue items(List<ElementId> targets, int depth) {
        var items = new ArrayList<PropertyValue>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(targets, depth));
        }
        return new PropertyValue.Items(items);
    }

    /// An object whose only member is `ref` is the file's form of a reference, so a structure never is that.
    private PropertyValue structure(List<ElementId> targets, int depth) {
        var fields = properties(targets, depth);
        boolean looksLikeReference = fields.keys().size() == 1 && fields.has("ref");
        return new PropertyValue.Structure(looksLikeReference ? fields.without("ref") : fields);
    }
}
