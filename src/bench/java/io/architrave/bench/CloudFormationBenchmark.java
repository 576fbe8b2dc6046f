package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.TemplateCheck;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

    private List<String> regions = List.of();
    private List<Template> templates = List.of();

    @Setup
    public void prepare(SizedDiagram sized) {
        var drawn = new TreeSet<String>();
        sized.diagram.groups().forEach(group -> group.properties().text("region").ifPresent(drawn::add));
        regions = List.copyOf(drawn);
        templates = map(sized);
    }

    @Benchmark
    public int floorVisit(SizedDiagram sized) {
        return sized.visit();
    }

    @Benchmark
    public List<Template> map(SizedDiagram sized) {
        return regions.stream()
                .map(region -> CloudFormation.map(sized.diagram, sized.index, Catalog.bundled(), region))
                .toList();
    }

    @Benchmark
    public List<Problem> check() {
        var problems = new ArrayList<Problem>();
        templates.forEach(template -> problems.addAll(TemplateCheck.check(template, ResourceSchemas.bundled())));
        return problems;
    }
}
