package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.testing.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinningTest {

    private static final ElementId A = ElementId.of("a");
    private static final ElementId B = ElementId.of("b");

    private final DocumentStore store = new DocumentStore(Sketch.blank()
            .node("a", "lambda-function").node("b", "lambda-function").call("a", "b").diagram());

    private Pinning pinning(ElementId... chosen) {
        return Pinning.of(DiagramIndex.of(store.current()), List.of(chosen)).orElseThrow();
    }

    private void toggle(ElementId... chosen) {
        store.apply("Pin", pinning(chosen).change(store.current()));
    }

    @Test
    void pinsAllAsLongAsOneIsFreeAndLetsGoWhereAllArePinned() {
        toggle(A);
        assertThat(pinning(A, B).verb()).isEqualTo("Pin");
        toggle(A, B);
        assertThat(store.current().layoutOf(A).pinned()).isTrue();
        assertThat(store.current().layoutOf(B).pinned()).isTrue();
        assertThat(pinning(A, B).verb()).isEqualTo("Unpin");
        toggle(A, B);
        assertThat(store.current().layoutOf(A).pinned()).isFalse();
    }

    @Test
    void isOneStepToUndo() {
        var before = store.current();
        toggle(A, B);
        store.undo();
        assertThat(store.current()).isSameAs(before);
    }

    @Test
    void passesOverConnections() {
        assertThat(pinning(A, ElementId.of("a-b")).elements()).containsExactly(A);
        assertThat(Pinning.of(DiagramIndex.of(store.current()), List.of(ElementId.of("a-b")))).isEmpty();
    }
}
