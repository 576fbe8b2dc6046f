package io.architrave.model;

import java.time.LocalDate;
import java.util.Optional;

/// A finding that somebody accepts, with the reason.
///
/// @param until the last day on which it holds; empty for no end
public record Acknowledgement(
        String reason, Optional<String> author, Optional<LocalDate> on, Optional<LocalDate> until, Extras extras) {

    /// AWS's own kit asks for a reason that can be read: ten characters or more.
    public static final int SHORTEST_REASON = 10;

    /// A rule and the element that it speaks of; the rules of the whole document have the subject `document`.
    public record Key(String rule, String subject) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : subject.compareTo(other.subject);
        }
    }
}
