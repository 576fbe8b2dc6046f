package io.architrave.exchange;

import io.architrave.catalog.Catalog;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Theme;

/// What is to be exported, and how.
///
/// @param name of the files, without their extension
/// @param scale pixels a diagram unit, for pictures made of pixels; above 0
public record ExportJob(String name, Diagram diagram, DiagramIndex index, Catalog catalog, Theme theme, double scale) {

    public static ExportJob of(String name, Diagram diagram) {
        return of(name, diagram, Catalog.bundled());
    }

    public static ExportJob of(String name, Diagram diagram, Catalog catalog) {
        return new ExportJob(name, diagram, DiagramIndex.of(diagram), catalog, Theme.LIGHT, 1);
    }

    public ExportJob with(Theme theme, double scale) {
        return new ExportJob(name, diagram, index, catalog, theme, scale);
    }
}
