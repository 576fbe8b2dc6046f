package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.Deployment;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What an export costs at the sizes of real designs: mapped, divided among stacks, checked and reviewed. The floor is
/// the writing of what comes out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DeploymentBenchmark {

    @Param({"50", "200", "800"})
    public int size;

    private Diagram diagram = Diagram.EMPTY;
    private DiagramIndex index = DiagramIndex.of(Diagram.EMPTY);
    private Deployment deployed = new Deployment(List.of());

    @Setup
    public void build() {
        diagram = City.of(size);
        index = DiagramIndex.of(diagram);
        deployed = deploy();
    }

    @Benchmark
    public Deployment deploy() {
        return CloudFormation.of(diagram, index, Catalog.bundled());
    }

    @Benchmark
    public int floorWrite() {
        return deployed.templates().stream().mapToInt(stack -> YamlWriter.write(stack.template()).text().length())
                .sum();
    }
}
