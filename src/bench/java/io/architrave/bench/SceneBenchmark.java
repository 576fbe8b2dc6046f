package io.architrave.bench;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Annotations;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The scene of a whole diagram from nothing, and after an edit of one element.
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SceneBenchmark {

    private final SceneComposer composer =
            new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.DEFAULT);
    private Optional<Scene> composed = Optional.empty();

    @Setup
    public void compose(SizedDiagram sized) {
        composed = Optional.of(composer.compose(sized.index));
    }

    @Benchmark
    public int floorVisit(SizedDiagram sized) {
        return sized.visit();
    }

    @Benchmark
    public Scene fromNothing(SizedDiagram sized) {
        return composer.compose(sized.index);
    }

    @Benchmark
    public Scene afterOneEdit(SizedDiagram sized) {
        return composer.compose(DiagramIndex.of(sized.edited(), sized.index), Annotations.NONE, composed);
    }
}
