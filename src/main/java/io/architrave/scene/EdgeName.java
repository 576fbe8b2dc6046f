package io.architrave.scene;

import io.architrave.model.Point;
import io.architrave.scene.text.Paragraph;

/// The name of a connection where it is shown.
record EdgeName(Paragraph text, Point middle) {}
