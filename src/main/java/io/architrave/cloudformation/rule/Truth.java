package io.architrave.cloudformation.rule;

import java.util.List;
import java.util.stream.Stream;

/** Whether something holds, as far as a template tells before its deployment. */
enum Truth {
    YES, NO, UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Of none: yes. */
    static Truth all(Stream<Truth> parts) {
        return any(parts.map(Truth::not)).not();
    }

    /** Of none: no. */
    static Truth any(Stream<Truth> parts) {
        List<Truth> found = parts.toList();
        return found.contains(YES) ? YES : found.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}
