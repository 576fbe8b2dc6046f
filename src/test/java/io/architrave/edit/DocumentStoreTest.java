package io.architrave.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DocumentStoreTest {

    private static final ElementId WEB = ElementId.of("web");
    private final Diagram base = Diagram.EMPTY.with(Node.of("web", "ec2-instance", "web"));
    private final DocumentStore store = new DocumentStore(base);

    private static Change move(double x) {
        return Change.Arrange.of(WEB, LayoutEntry.of(new Box(x, 0, 96, 96)));
    }

    @Test
    void undoPutsBackTheVeryObject() {
        store.apply("Rename", new Change.Rename(WEB, "front"));
        assertThat(store.current().node(WEB).orElseThrow().name()).isEqualTo("front");
        assertThat(store.undoName()).contains("Rename");
        assertThat(store.undo()).isTrue();
        assertThat(store.current()).isSameAs(base);
        assertThat(store.redo()).isTrue();
        assertThat(store.current().node(WEB).orElseThrow().name()).isEqualTo("front");
    }

    @Test
    void makesNoStepOfAChangeThatChangesNothing() {
        store.apply("Rename", new Change.Rename(WEB, "web"));
        assertThat(store.undoName()).isEmpty();
        assertThat(store.undo()).isFalse();
    }

    @Test
    void makesOneStepOfAGestureHoweverManyPreviews() {
        var gesture = store.begin("Move web");
        gesture.show(move(8));
        gesture.show(move(16));
        gesture.commit();
        assertThat(store.history()).containsExactly("Move web");
        assertThat(store.current().layoutOf(WEB).box().orElseThrow().x()).isEqualTo(16);
        store.undo();
        assertThat(store.current()).isSameAs(base);
    }

    @Test
    void putsBackTheVeryObjectWhenAGestureIsCancelled() {
        var gesture = store.begin("Move web");
        gesture.show(move(8));
        gesture.cancel();
        assertThat(store.current()).isSameAs(base);
        assertThat(store.undoName()).isEmpty();
    }

    @Test
    void endsAnOpenGestureOnUndo() {
        store.apply("Rename", new Change.Rename(WEB, "front"));
        var renamed = store.current();
        var gesture = store.begin("Move web");
        gesture.show(move(8));
        store.undo();
        assertThat(store.current()).isSameAs(renamed);
        assertThat(gesture.hasEnded()).isTrue();
    }

    @Test
    void refusesOtherEditsWhileAGestureIsOpen() {
        store.begin("Move web");
        assertThatThrownBy(() -> store.apply("Rename", new Change.Rename(WEB, "front")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAListenerThatEdits() {
        store.listen(_ -> store.apply("Again", new Change.SetTitle("again")));
        assertThatThrownBy(() -> store.apply("Rename", new Change.Rename(WEB, "front")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("listener");
    }

    @Test
    void tellsListenersOfEachPreviewAndOnceMoreWhenItHolds() {
        List<Diagram> heard = new ArrayList<>();
        store.listen(heard::add);
        var gesture = store.begin("Move web");
        gesture.show(move(8));
        assertThat(store.isPreviewing()).isTrue();
        assertThat(heard).containsExactly(store.current());
        gesture.commit();
        assertThat(store.isPreviewing()).isFalse();
        assertThat(heard).containsExactly(store.current(), store.current());
    }

    @Test
    void knowsWhetherTheFileHoldsWhatIsShown() {
        assertThat(store.isSaved()).isTrue();
        store.apply("Rename", new Change.Rename(WEB, "front"));
        assertThat(store.isSaved()).isFalse();
        store.markSaved(store.current());
        assertThat(store.isSaved()).isTrue();
        store.undo();
        assertThat(store.isSaved()).isFalse();
    }

    @Property(tries = 100)
    void undoingAllEndsAtTheBeginningAndRedoingAllAtTheEnd(
            @ForAll @Size(max = 30) List<@IntRange(max = 5) Integer> xs) {
        var fresh = new DocumentStore(base);
        xs.forEach(x -> fresh.apply("Move", move(x * 8.0)));
        var end = fresh.current();
        while (fresh.undo()) {
            assertThat(fresh.redoName()).contains("Move");
        }
        assertThat(fresh.current()).isSameAs(base);
        while (fresh.redo()) {
            assertThat(fresh.undoName()).contains("Move");
        }
        assertThat(fresh.current()).isSameAs(end);
    }
}
