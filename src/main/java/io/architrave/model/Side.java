package io.architrave.model;

/// The side of a box at which a connection leaves or arrives.
public enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT
}
