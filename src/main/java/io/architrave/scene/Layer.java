package io.architrave.scene;

/// In painting order.
public enum Layer {
    /// Outer groups before inner ones.
    GROUPS,
    BANDS,
    EDGES,
    /// Above bands and connections, on plates: what passes behind does not strike a group's name out.
    GROUP_LABELS,
    NODES,
    /// Names of connections, above the nodes that they must not sit on in the first place.
    LABELS,
    BADGES
}
