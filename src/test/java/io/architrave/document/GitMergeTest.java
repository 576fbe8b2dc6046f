package io.architrave.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.model.PropertyValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people change one document in two branches and Git merges it, with Git's own program.
class GitMergeTest {

    private static final ElementId B = ElementId.of("b");
    private static final ElementId C = ElementId.of("c");

    @TempDir
    Path repository;

    @Test
    void mergesEditsOfNeighbours() throws Exception {
        var merged = merge(base -> named(base, B, "left"), base -> named(base, C, "right"));

        assertThat(merged.node(B).orElseThrow().name()).isEqualTo("left");
        assertThat(merged.node(C).orElseThrow().name()).isEqualTo("right");
    }

    @Test
    void mergesTwoMoves() throws Exception {
        var merged = merge(base -> moved(base, B), base -> moved(base, C));

        assertThat(merged.layoutOf(B).box()).contains(new Box(900, 900, 96, 96));
        assertThat(merged.layoutOf(C).box()).contains(new Box(900, 900, 96, 96));
    }

    @Test
    void mergesAnEditAndAMoveOfTheSameElement() throws Exception {
        var merged = merge(base -> named(base, B, "left"), base -> moved(base, B));

        assertThat(merged.node(B).orElseThrow().name()).isEqualTo("left");
        assertThat(merged.layoutOf(B).box()).contains(new Box(900, 900, 96, 96));
    }

    @Test
    void mergesTwoAdditions() throws Exception {
        var merged = merge(base -> added(base, "a5"), base -> added(base, "b5"));

        assertThat(merged.elements()).containsKeys(ElementId.of("a5"), ElementId.of("b5"));
    }

    @Test
    void mergesARemovalAndAnEditOfItsNeighbour() throws Exception {
        var merged = merge(base -> base.without(List.of(B)), base -> named(base, C, "right"));

        assertThat(merged.has(B)).isFalse();
        assertThat(merged.node(C).orElseThrow().name()).isEqualTo("right");
    }

    @Test
    void mergesDistantPropertiesOfOneElement() throws Exception {
        var merged = merge(
                base -> base.with(base.node(B).orElseThrow().with("alpha", PropertyValue.of(9))),
                base -> base.with(base.node(B).orElseThrow().with("gamma", PropertyValue.of(9))));

        assertThat(merged.node(B).orElseThrow().properties().number("alpha")).contains(new BigDecimal(9));
        assertThat(merged.node(B).orElseThrow().properties().number("gamma")).contains(new BigDecimal(9));
    }

    private Diagram merge(UnaryOperator<Diagram> ours, UnaryOperator<Diagram> theirs) throws Exception {
        var base = base();
        git("init", "-q", "-b", "main");
        commit(base);
        git("checkout", "-q", "-b", "theirs");
        commit(theirs.apply(base));
        git("checkout", "-q", "main");
        commit(ours.apply(base));
        git("merge", "-q", "--no-edit", "theirs");
        return Documents.opened(Files.readAllBytes(file()));
    }

    private static Diagram base() {
        var diagram = Diagram.EMPTY;
        for (var id : List.of("a", "b", "c", "d")) {
            diagram = added(diagram, id);
        }
        return diagram;
    }

    private static Diagram added(Diagram diagram, String id) {
        var node = Node.of(id, "s3-bucket", "bucket " + id)
                .with("alpha", PropertyValue.of(1))
                .with("beta", PropertyValue.of(2))
                .with("gamma", PropertyValue.of(3));
        return diagram.with(node).withLayout(node.id(), LayoutEntry.of(new Box(10, 20, 96, 96)));
    }

    private static Diagram named(Diagram diagram, ElementId id, String name) {
        return diagram.with(diagram.node(id).orElseThrow().withName(name));
    }

    private static Diagram moved(Diagram diagram, ElementId id) {
        return diagram.withLayout(id, LayoutEntry.of(new Box(900, 900, 96, 96)));
    }

    private Path file() {
        return repository.resolve("shop.json");
    }

    private void commit(Diagram diagram) throws Exception {
        assertThat(DocumentFile.save(diagram, file())).isInstanceOf(DocumentFile.Saving.Saved.class);
        git("add", "-A");
        git("commit", "-q", "-m", "change");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + said).isZero();
    }
}
