package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.deployment.Partition;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A whole diagram into the templates of all its regions, and apart from that their check against the schemas.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CloudFormationBenchmark {

    private List<Template> templates = List.of();

    @Setup
    public void prepare(SizedDiagram sized) {
        templates = map(sized);
    }

    @Benchmark
    public int floorVisit(SizedDiagram sized) {
        return sized.visit();
    }

    @Benchmark
    public List<Template> map(SizedDiagram sized) {
        return CloudFormation.map(sized.diagram, sized.index, Catalog.bundled()).stream()
                .map(Partition.Share::template)
                .toList();
    }

    @Benchmark
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        templates.forEach(template -> problems.addAll(TemplateCheck.check(template, ResourceSchemas.bundled())));
        return problems;
    }
}
