package io.architrave.ui.session;

import io.architrave.catalog.Catalog;
import io.architrave.edit.DocumentStore;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.IdSource;
import io.architrave.scene.Annotations;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.tool.Editor;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// One open document: its store and editor, the scene on the screen, what is known of it, and its file. Lives on the
/// window's thread.
public final class DocumentSession {

    private final Library library;
    private final Background background;
    private final LongWork longWork;
    private final DocumentStore store;
    private final Editor editor;
    private final ReadOnlyObjectWrapper<Diagram> diagram;
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>(Assessment.NONE);
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final LatestOnly<Diagram, Assessment> assessing;
    private final LatestOnly<SceneOrder, Picture> composing;
    private final Breather breather = new Breather(this::catchUp);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private Diagram asked;
    private SceneComposer composer;
    private Look look;
    private volatile Scene composed;
    private Layers layers = Layers.DEFAULT;
    private Annotations annotations = Annotations.NONE;

    /// From this many elements on a scene is composed in the background: a gesture must not wait for it.
    private static final int LARGE = 300;

    /// @param gesture whether more is to come at once, so that only what moves has to be right
    private record SceneOrder(
            SceneComposer composer, DiagramIndex index, Annotations annotations, boolean gesture) {

        Scene after(Scene before) {
            return gesture
                    ? composer.follow(index, annotations, before)
                    : composer.compose(index, annotations, Optional.of(before));
        }
    }

    public DocumentSession(Diagram diagram, Optional<Path> file, Library library, Look look, Background background) {
        this.library = library;
        this.background = background;
        this.longWork = new LongWork(background);
        this.look = look;
        this.file.set(file);
        this.store = new DocumentStore(diagram);
        this.diagram = new ReadOnlyObjectWrapper<>(diagram);
        this.composer = composer();
        // A large diagram appears when it is drawn; the window does not wait for it.
        var first = diagram.elements().size() >= LARGE ? Diagram.EMPTY : diagram;
        this.composed = composer.compose(DiagramIndex.of(first));
        this.scene = new ReadOnlyObjectWrapper<>(composed);
        this.editor = new Editor(store, library.catalog(), IdSource.random(), scene::get);
        this.assessing = background.latestOnly(Assessor.of(library)::assess, this::receive);
        this.composing = background.latestPicture(this::timed, this::show);
        this.asked = diagram;
        store.listen(this::follow);
        assessing.request(diagram);
        if (first != diagram) {
            recompose();
        }
    }

    private SceneComposer composer() {
        return new SceneComposer(library.catalog(), look.theme(), TextMeasurer.bundled(), layers);
    }

    private void follow(Diagram current) {
        diagram.set(current);
        revision.set(revision.get() + 1);
        if (scene.get().source() != current || !store.isPreviewing() && !scene.get().isSettled()) {
            recompose();
        }
        // A preview is not judged: findings that come and go under the pointer help nobody.
        if (!store.isPreviewing() && !Assessment.meansTheSame(asked, current)) {
            asked = current;
            assessing.request(current);
        }
    }

    private void receive(LatestOnly.Answer<Diagram, Assessment> answer) {
        assessment.set(answer.result());
        if (isCurrent(answer.result())) {
            annotations = answer.result().annotations();
            recompose();
        }
    }

    private void recompose() {
        boolean gesture = store.isPreviewing();
        var order = new SceneOrder(composer, editor.index(), annotations, gesture);
        if (store.current().elements().size() < LARGE) {
            scene.set(composed(order));
        } else if (!gesture) {
            breather.stop();
            composing.request(order);
        } else if (!breather.isBusy()) {
            breather.begin();
            composing.request(order);
        }
    }

    /// While the picture was being composed, or rested from, the hand has gone on.
    private void catchUp() {
        if (store.isPreviewing() && scene.get().source() != store.current()) {
            recompose();
        }
    }

    private record Picture(Scene scene, long nanoseconds) {}

    private Picture timed(SceneOrder order) {
        long start = System.nanoTime();
        return new Picture(composed(order), System.nanoTime() - start);
    }

    private void show(LatestOnly.Answer<SceneOrder, Picture> answer) {
        if (answer.input().gesture()) {
            breather.end(answer.result().nanoseconds());
        }
        if (answer.input().composer() == composer) {
            scene.set(answer.result().scene());
        }
    }

    /// Begins with the scene that was composed last, which may not be on the screen yet.
    private Scene composed(SceneOrder order) {
        composed = order.after(composed);
        return composed;
    }

    private void restyle() {
        composer = composer();
        recompose();
    }

    public void show(Look chosen) {
        if (chosen != look) {
            look = chosen;
            restyle();
        }
    }

    public void show(Layers chosen) {
        if (!chosen.equals(layers)) {
            layers = chosen;
            restyle();
        }
    }

    public Layers layers() {
        return layers;
    }

    public Look look() {
        return look;
    }

    public Catalog catalog() {
        return library.catalog();
    }

    public Background background() {
        return background;
    }

    /// What is done with this document and takes long.
    public LongWork longWork() {
        return longWork;
    }

    public DocumentStore store() {
        return store;
    }

    public Editor editor() {
        return editor;
    }

    /// The current snapshot, previews of a gesture included.
    public ReadOnlyObjectProperty<Diagram> diagram() {
        return diagram.getReadOnlyProperty();
    }

    /// Counts what the store tells: also a gesture that is committed as it was shown, which changes no object.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Scene> scene() {
        return scene.getReadOnlyProperty();
    }

    /// The latest that is known; ask [#isCurrent] before showing it as the present state.
    public ReadOnlyObjectProperty<Assessment> assessment() {
        return assessment.getReadOnlyProperty();
    }

    public boolean isCurrent(Assessment assessed) {
        return assessed.isOf(store.current());
    }

    public ObjectProperty<Optional<Path>> file() {
        return file;
    }

    /// The document's title, or its file's name.
    public String title() {
        return file.get()
                .map(path -> path.getFileName().toString())
                .orElse(store.current().title());
    }
}
