package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.edit.Change;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.Note;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A diagram of each size, with its index and the catalogue's files read.
@State(Scope.Benchmark)
public class SizedDiagram {

    @Param({"100", "1000", "5000"})
    public int size;

    public Diagram diagram = Diagram.EMPTY;
    public DiagramIndex index = DiagramIndex.of(Diagram.EMPTY);
    private int turn;

    @Setup
    public void build() {
        diagram = City.of(size);
        index = DiagramIndex.of(diagram);
        diagram.elements().values().forEach(element -> {
            if (element instanceof Typed typed) {
                Catalog.bundled().typeOf(typed);
            }
        });
    }

    /// The same diagram with one element renamed, a new one at each call.
    public Diagram edited() {
        return new Change.Rename(City.LANDMARK, "name " + turn++).applyTo(diagram);
    }

    /// The floor of everything that looks at a whole diagram: one visit of each element and each of its properties.
    public int visit() {
        int seen = 0;
        for (Element element : diagram.elements().values()) {
            var properties =
                    switch (element) {
                        case Typed typed -> typed.properties().asMap();
                        case Edge edge -> edge.properties().asMap();
                        case Note _,Unrecognised _ -> java.util.Map.<String, Object>of();
                    };
            for (var property : properties.entrySet()) {
                seen += property.getKey().length();
            }
            seen++;
        }
        return seen;
    }
}
