package io.architrave.cli;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;

/// Positions for a whole diagram.
final class Tidying {

    private Tidying() {}

    static Diagram tidied(Diagram diagram, Catalog catalog) {
        return catalog.summaries().isEmpty() ? diagram : diagram;
    }
}
