package io.architrave.cloudformation.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A written template, and where in it what stands.
 *
 * @param text the whole file, ended by a line end
 * @param parts in the order in which they are written
 */
public record Written(String text, List<Part> parts) {

    /** A run of lines, counted from 1; both ends belong to it. */
    public record Lines(int first, int last) {

        public boolean hold(int line) {
            return line >= first && line <= last;
        }
    }

    /** What a part of a template is. */
    public enum Kind {
        SKIPPED, ASSUMED, PARAMETER, MAPPING, CONDITION, RESOURCE, OUTPUT;

        /** Whether a function can name it. */
        public boolean isDefinition() {
            return this == PARAMETER || this == MAPPING || this == CONDITION || this == RESOURCE;
        }
    }

    /**
     * A named part of the text.
     *
     * @param name its logical id; of what was skipped or assumed, the name of the element
     * @param elements ids of the diagram's elements that it speaks of; none for what the whole stack shares
     */
    public record Part(Kind kind, String name, Set<String> elements, Lines lines) {

        public Part {
            elements = Set.copyOf(elements);
        }
    }

    public Written {
        parts = List.copyOf(parts);
    }

    /** Where each resource stands, by logical id. */
    public Map<String, Lines> lines() {
        Map<String, Lines> lines = new HashMap<>();
        parts.stream().filter(part -> part.kind() == Kind.RESOURCE)
                .forEach(part -> lines.put(part.name(), part.lines()));
        return lines;
    }

    /** What a function means by a name. */
    public Optional<Part> definition(String name) {
        return parts.stream().filter(part -> part.kind().isDefinition() && part.name().equals(name)).findFirst();
    }

    /** The part that a line belongs to, counted from 1. */
    public Optional<Part> at(int line) {
        return parts.stream().filter(part -> part.lines().hold(line)).findFirst();
    }
}
