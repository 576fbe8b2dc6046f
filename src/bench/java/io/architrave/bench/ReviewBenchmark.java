package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.review.Review;
import io.architrave.review.ReviewResult;
import io.architrave.topology.Topology;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// All rules over a whole diagram, as after each edit: the topology is built anew, since it belongs to the snapshot.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReviewBenchmark {

    @Benchmark
    public int floorVisit(SizedDiagram sized) {
        return sized.visit();
    }

    @Benchmark
    public ReviewResult review(SizedDiagram sized) {
        return Review.of(Topology.of(DiagramIndex.of(sized.diagram), Catalog.bundled()));
    }
}
