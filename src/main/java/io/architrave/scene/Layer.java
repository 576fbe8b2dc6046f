package io.architrave.scene;

/// In painting order.
public enum Layer {
    /// Outer groups before inner ones.
    GROUPS,
    BANDS,
    /// Above the bands, so that a band through a subnet does not strike out the subnet's name.
    GROUP_LABELS,
    EDGES,
    NODES,
    /// Names of connections, above the nodes that they must not sit on in the first place.
    LABELS,
    BADGES
}
