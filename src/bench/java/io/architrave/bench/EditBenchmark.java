package io.architrave.bench;

import io.architrave.edit.Change;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
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

/// One edit and what follows from it at once. The floor is what a mutable-map model without sharing would pay: a copy.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EditBenchmark {

    @Param({"100", "1000", "5000"})
    public int size;

    private Diagram diagram = Diagram.EMPTY;
    private int turn;

    @Setup
    public void build() {
        diagram = City.of(size);
    }

    /// Floor: a copy of the map of elements.
    @Benchmark
    public TreeMap<ElementId, Element> floorCopyOfTheMap() {
        return new TreeMap<>(diagram.elements());
    }

    @Benchmark
    public Diagram rename() {
        return new Change.Rename(City.LANDMARK, "name " + turn++).applyTo(diagram);
    }

    @Benchmark
    public DiagramIndex index() {
        return DiagramIndex.of(diagram);
    }
}
