package io.architrave.cloudformation.template;

import java.util.Map;

/**
 * A written template.
 *
 * @param text the whole file, ended by a line end
 * @param lines where each resource stands, by logical id
 */
public record Written(String text, Map<String, Lines> lines) {

    public Written {
        lines = Map.copyOf(lines);
    }

    /** A run of lines, counted from 1; both ends belong to it. */
    public record Lines(int first, int last) {}
}
