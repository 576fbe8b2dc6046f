package io.architrave.testing;

import io.architrave.catalog.Catalog;
import io.architrave.catalog.Standing;
import io.architrave.catalog.TypeSummary;
import io.architrave.document.DocumentReader;
import io.architrave.document.Reading;
import io.architrave.document.Templates;
import io.architrave.document.Templates.Finding;
import io.architrave.document.Templates.Making;
import io.architrave.model.Diagram;
import java.util.Map;

/// Documents to test with.
public final class Samples {

    private Samples() {}

    /// A type that the catalogue has as a picture alone and that no other stands for, as yet.
    public static TypeSummary sketchedType() {
        return Catalog.bundled().summaries().stream()
                .filter(summary -> summary.standing() == Standing.SKETCH)
                .filter(summary -> !summary.category().equals("general"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sketch is left"));
    }

    /// A template with its default choices.
    public static Diagram template(String id) {
        if (Templates.find(id) instanceof Finding.Found(var template)
                && Templates.instantiate(template, Map.of(), diagram -> diagram) instanceof Making.Made(var diagram)) {
            return diagram;
        }
        throw new AssertionError("there is no template " + id);
    }

    /// A document out of its file's text.
    public static Diagram document(String text) {
        return switch (DocumentReader.read("sample.json", text)) {
            case Reading.Opened(var diagram, var _) -> diagram;
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.problem().inOneLine());
        };
    }
}
