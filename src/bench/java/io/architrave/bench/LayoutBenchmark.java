package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.layout.AutoLayout;
import io.architrave.layout.Extent;
import io.architrave.layout.Progress;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.Typed;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Automatic layout of everything and of one network, counted in services. The floor is what any layout has to do at
/// least: a new box for each element.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LayoutBenchmark {

    /// Services, without the groups around them and the connections between them.
    @Param({"100", "340", "1000", "5000"})
    public int size;

    private DiagramIndex index = DiagramIndex.of(Diagram.EMPTY);

    @Setup
    public void build() {
        int elements = size;
        Diagram diagram;
        do {
            diagram = City.of(elements);
            elements += Math.max(20, size / 20);
        } while (diagram.nodes().count() < size);
        index = DiagramIndex.of(diagram);
        diagram.elements().values().forEach(element -> {
            if (element instanceof Typed typed) {
                Catalog.bundled().typeOf(typed);
            }
        });
    }

    /// Floor: a box for each element.
    @Benchmark
    public Map<ElementId, LayoutEntry> floorBoxes() {
        var boxes = new TreeMap<ElementId, LayoutEntry>();
        index.diagram().layout().forEach((id, entry) -> entry.box()
                .ifPresent(box -> boxes.put(id, entry.withBox(box.movedBy(1, 1)))));
        return boxes;
    }

    @Benchmark
    public Map<ElementId, LayoutEntry> everything() {
        return laidOut(Extent.WHOLE);
    }

    @Benchmark
    public Map<ElementId, LayoutEntry> oneNetwork() {
        var network = index.diagram().node(City.LANDMARK).flatMap(Node::parent).orElseThrow();
        return laidOut(new Extent.Inside(network));
    }

    private Map<ElementId, LayoutEntry> laidOut(Extent extent) {
        return AutoLayout.of(index, Catalog.bundled(), extent, Progress.UNWATCHED).orElseThrow();
    }
}
