package io.architrave.bench;

import io.architrave.cost.Estimate;
import io.architrave.cost.Estimator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The estimate of a whole diagram, as after each edit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CostBenchmark {

    private final Estimator estimator = Estimator.bundled();

    @Benchmark
    public int floorVisit(SizedDiagram sized) {
        return sized.visit();
    }

    @Benchmark
    public Estimate estimate(SizedDiagram sized) {
        return estimator.estimate(sized.index);
    }
}
