package io.architrave.scene;

/// What a drawable is to its element: decides the layer it is painted in, the zoom from which it is worth painting,
/// and what a hit on it means.
public enum Part {
    GROUP_FRAME(Layer.GROUPS, 0),
    GROUP_PICTURE(Layer.GROUP_LABELS, 0.25),
    GROUP_LABEL(Layer.GROUP_LABELS, 0.3),
    /// The frame that joins the places of one element.
    BAND(Layer.BANDS, 0.1),
    /// The derived frame around the members of an overlay group.
    OVERLAY_FRAME(Layer.BANDS, 0.2),
    OVERLAY_LABEL(Layer.BANDS, 0.35),
    EDGE_LINE(Layer.EDGES, 0.06),
    /// The ground within a double line, where that is wide enough to be seen beside it.
    EDGE_CORE(Layer.EDGES, 0.85),
    NOTE_PAPER(Layer.NODES, 0),
    NOTE_TEXT(Layer.NODES, 0.4),
    NODE_PICTURE(Layer.NODES, 0),
    NODE_LABEL(Layer.NODES, 0.35),
    EDGE_LABEL(Layer.LABELS, 0.5),
    BADGE(Layer.BADGES, 0.25);

    private final Layer layer;
    private final double minimumScale;

    Part(Layer layer, double minimumScale) {
        this.layer = layer;
        this.minimumScale = minimumScale;
    }

    public Layer layer() {
        return layer;
    }

    /// Below this many pixels a diagram unit it only blurs the picture.
    public double minimumScale() {
        return minimumScale;
    }
}
