package io.architrave.review;

import java.util.stream.Stream;

/// A test of the drawing against a practice. One class a rule; its list is that of its pillar.
public interface Rule {

    RuleInfo info();

    /// One assessment for each element that the rule speaks of; none where nothing of the kind is drawn. What the rule
    /// needs and cannot find is said by [Assessment#open], never by silence.
    Stream<Assessment> assess(Workload workload);

    /// Whether the connections that it flags cannot work, so that the rules after it must not follow them.
    default boolean cutsConnections() {
        return false;
    }
}
