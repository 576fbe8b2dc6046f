package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Written.Kind;
import io.architrave.cloudformation.template.Written.Lines;
import io.architrave.cloudformation.template.Written.Part;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the parts of a template in its JSON as {@link JsonWriter} prints it: no value goes over several lines, so that
 * the indentation tells what a line begins.
 */
final class JsonPlaces {

    private static final int SECTION = 2;
    private static final int MEMBER = 4;
    private static final int LIST = 6;
    private static final int NOTE = 8;

    private final Subjects subjects;
    private final Iterator<Part> skipped;
    private final Iterator<Part> assumed;
    private final List<Part> parts = new ArrayList<>();
    private Optional<Kind> section = Optional.empty();
    private Iterator<Part> notes = List.<Part>of().iterator();

    JsonPlaces(Template template) {
        subjects = new Subjects(template);
        skipped = template.skipped().stream().map(one -> note(Kind.SKIPPED, one.name(), one.element())).iterator();
        assumed = template.assumptions().stream().map(one -> note(Kind.ASSUMED, one.name(), one.element())).iterator();
    }

    private static Part note(Kind kind, String name, String element) {
        return new Part(kind, name, Set.of(element), new Lines(0, 0));
    }

    List<Part> in(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), i + 1);
        }
        return parts;
    }

    private void line(String line, int number) {
        int indent = (int) line.chars().takeWhile(c -> c == ' ').count();
        boolean opens = line.startsWith("\"", indent);
        switch (indent) {
            case SECTION -> section = opens ? TemplateForm.kind(key(line)) : Optional.empty();
            case MEMBER -> section.ifPresent(kind -> member(kind, line, opens, number));
            case LIST -> notes = !opens || section.isPresent() ? notes : list(key(line));
            case NOTE -> {
                if (section.isEmpty() && notes.hasNext() && opens) {
                    parts.add(at(notes.next(), new Lines(number, number)));
                }
            }
            default -> {
            }
        }
    }

    private void member(Kind kind, String line, boolean opens, int number) {
        if (opens) {
            String name = key(line);
            parts.add(new Part(kind, name, subjects.of(kind, name), new Lines(number, number)));
        } else {
            Part begun = parts.removeLast();
            parts.add(at(begun, new Lines(begun.lines().first(), number)));
        }
    }

    private Iterator<Part> list(String key) {
        return switch (key) {
            case JsonWriter.SKIPPED -> skipped;
            case JsonWriter.ASSUMED -> assumed;
            default -> Stream.<Part>of().iterator();
        };
    }

    private static Part at(Part part, Lines lines) {
        return new Part(part.kind(), part.name(), part.elements(), lines);
    }

    private static String key(String line) {
        int open = line.indexOf('"');
        return line.substring(open + 1, line.indexOf('"', open + 1));
    }
}
