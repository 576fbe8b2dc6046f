package io.architrave.catalog;

import io.architrave.model.TypeKey;
import java.util.List;
import java.util.Optional;

/// A type that no file describes: it may stand anywhere and meet anything, since nothing is known that speaks against it.
final class Sketch {

    private static final String DOCUMENTATION = "https://docs.aws.amazon.com/";
    private static final String DECK = "https://aws.amazon.com/architecture/icons/";
    private static final String STATUS = "2026-01-30";

    private Sketch() {}

    /// @param groups all that a thing can stand in
    /// @param cover the type that describes it by now
    static ServiceType of(TypeSummary summary, List<TypeKey> groups, Optional<String> cover) {
        var lifecycle = cover.map(key -> new Lifecycle(
                Lifecycle.Status.RENAMED,
                STATUS,
                List.of(TypeKey.of(key)),
                "The catalogue describes it as a type with settings, cost and resources of its own.",
                DECK,
                STATUS,
                true));
        return new ServiceType(
                summary,
                "A sketch: it can be drawn, connected and exported to pictures. It has no settings and no price, the review does "
                        + "not judge it, and it becomes no CloudFormation resource.",
                DOCUMENTATION,
                new Facts(Facts.Attachment.OPTIONAL, false, false, Optional.empty(), List.of(), lifecycle),
                new PlacementRule(groups, true, Optional.empty(), 1, List.of(), "It may stand anywhere.",
                        Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
