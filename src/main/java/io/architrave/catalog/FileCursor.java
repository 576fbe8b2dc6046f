package io.architrave.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.architrave.model.Properties;
import io.architrave.model.PropertyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// An object of a data file together with where it stands, which reports what is wrong instead of throwing, so
/// that one reading finds every problem of a file. A missing text is answered by an empty one: whoever reads drops
/// the whole once a problem was reported.
public final class FileCursor {

    private final String file;
    private final String path;
    private final JsonNode node;
    private final Consumer<CatalogProblem> problems;

    public FileCursor(String file, String path, JsonNode node, Consumer<CatalogProblem> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!node.isObject()) {
            report("", "is not an object; write { ... }");
        }
    }

    /// Reports members that nobody reads, which are mostly misspelled.
    public void knowsOnly(String... known) {
        var names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                report(name, "is not known here; known are " + String.join(", ", known));
            }
        });
    }

    public void report(String member, String sentence) {
        var at = path.isEmpty() ? member : member.isEmpty() ? path : path + "." + member;
        problems.accept(new CatalogProblem(file, at, sentence));
    }

    public boolean has(String member) {
        return node.has(member);
    }

    public String text(String member) {
        return optionalText(member).orElseGet(() -> {
            report(member, "is missing; write a text");
            return "";
        });
    }

    public String textOr(String member, String otherwise) {
        return optionalText(member).orElse(otherwise);
    }

    public Optional<String> optionalText(String member) {
        var value = node.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            report(member, "is not a text; write it between quotes, and not empty");
            return Optional.of("");
        }
        return Optional.of(value.textValue());
    }

    /// A text that is an address a reader can open.
    public String address(String member) {
        var address = text(member);
        if (!address.isEmpty() && !address.startsWith("https://")) {
            report(member, "is \"" + address + "\"; write an address that begins with https://");
        }
        return address;
    }

    public List<String> texts(String member) {
        var texts = new ArrayList<String>();
        for (var item : array(member)) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            } else {
                report(member, "holds something that is not a text; write texts between quotes");
            }
        }
        return texts;
    }

    public Optional<BigDecimal> number(String member) {
        var value = node.get(member);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isNumber()) {
            report(member, "is not a number; write digits without quotes");
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    public boolean flag(String member) {
        var value = node.get(member);
        if (value != null && !value.isBoolean()) {
            report(member, "is neither true nor false; write one of them without quotes");
        }
        return value != null && value.asBoolean();
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String member) {
        return optionalText(member).flatMap(text -> constantOf(type, member, text));
    }

    public <E extends Enum<E>> E constant(Class<E> type, String member, E otherwise) {
        if (!has(member)) {
            report(member, "is missing; write one of " + String.join(", ", Keys.all(type)));
        }
        return constant(type, member).orElse(otherwise);
    }

    public <E extends Enum<E>> List<E> constants(Class<E> type, String member) {
        return texts(member).stream()
                .map(text -> constantOf(type, member, text))
                .flatMap(Optional::stream)
                .toList();
    }

    private <E extends Enum<E>> Optional<E> constantOf(Class<E> type, String member, String text) {
        var found = Keys.find(type, text);
        if (found.isEmpty()) {
            report(member, "is \"" + text + "\"; write one of " + String.join(", ", Keys.all(type)));
        }
        return found;
    }

    /// The file's name, for problems that are found once all files are read.
    public String file() {
        return file;
    }

    public Optional<FileCursor> object(String member) {
        return Optional.ofNullable(node.get(member)).map(value -> child(member, value));
    }

    public List<FileCursor> objects(String member) {
        var cursors = new ArrayList<FileCursor>();
        int index = 0;
        for (var item : array(member)) {
            cursors.add(child(member + "[" + index + "]", item));
            index++;
        }
        return cursors;
    }

    public Set<String> members() {
        var names = new java.util.LinkedHashSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// A property value written as plain JSON.
    public Optional<PropertyValue> value(String member) {
        return Optional.ofNullable(node.get(member)).flatMap(value -> valueOf(member, value));
    }

    private Optional<PropertyValue> valueOf(String member, JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Optional.of(PropertyValue.of(value.textValue()));
            case BOOLEAN -> Optional.of(PropertyValue.of(value.booleanValue()));
            case NUMBER -> Optional.of(PropertyValue.of(value.decimalValue()));
            case ARRAY -> {
                var items = new ArrayList<PropertyValue>();
                value.forEach(item -> valueOf(member, item).ifPresent(items::add));
                yield Optional.of(new PropertyValue.Items(items));
            }
            case OBJECT -> {
                var fields = new TreeMap<String, PropertyValue>();
                value.properties().forEach(entry -> valueOf(member, entry.getValue())
                        .ifPresent(field -> fields.put(entry.getKey(), field)));
                yield Optional.of(new PropertyValue.Structure(Properties.of(fields)));
            }
            default -> {
                report(member, "is null; leave it out for unset");
                yield Optional.empty();
            }
        };
    }

    /// The JSON behind this cursor, for forms with a reader of their own.
    public JsonNode json() {
        return node;
    }

    /// Another object that counts as standing here.
    FileCursor around(JsonNode other) {
        return new FileCursor(file, path, other, problems);
    }

    private FileCursor child(String member, JsonNode value) {
        return new FileCursor(file, path.isEmpty() ? member : path + "." + member, value, problems);
    }

    private Iterable<JsonNode> array(String member) {
        var value = node.get(member);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            report(member, "is not a list; write [ ... ]");
            return List.of();
        }
        return value;
    }
}
