package io.architrave.ui.frame;

import io.architrave.ui.canvas.CanvasView;
import io.architrave.ui.session.DocumentSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// One tab a document.
final class DocumentTabs {

    private final TabPane pane;
    private final List<Open> open = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Open>> active = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Predicate<DocumentSession> mayClose = _ -> true;

    record Open(DocumentSession session, CanvasView canvas, Tab tab) {}

    DocumentTabs(TabPane pane) {
        this.pane = pane;
        pane.setId("documents");
        pane.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> follow());
    }

    void onClose(Predicate<DocumentSession> mayClose) {
        this.mayClose = mayClose;
    }

    ReadOnlyObjectProperty<Optional<Open>> active() {
        return active.getReadOnlyProperty();
    }

    List<DocumentSession> sessions() {
        return open.stream().map(Open::session).toList();
    }

    List<CanvasView> canvases() {
        return open.stream().map(Open::canvas).toList();
    }

    /// The document next to the one in front, around the end.
    void step(int by) {
        int count = pane.getTabs().size();
        if (count > 1) {
            pane.getSelectionModel().select(Math.floorMod(pane.getSelectionModel().getSelectedIndex() + by, count));
        }
    }

    CanvasView add(DocumentSession session) {
        var canvas = new CanvasView(session);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                session.longWork().cancelAll();
            }
        });
        var tab = new Tab(session.title(), canvas);
        tab.setOnCloseRequest(event -> {
            if (!mayClose.test(session)) {
                event.consume();
            }
        });
        tab.setOnClosed(_ -> {
            open.removeIf(one -> one.tab == tab);
            session.longWork().cancelAll();
            follow();
        });
        session.revision().addListener((_, _, _) -> name(tab, session));
        session.file().addListener((_, _, _) -> name(tab, session));
        name(tab, session);
        open.add(new Open(session, canvas, tab));
        pane.getTabs().add(tab);
        pane.getSelectionModel().select(tab);
        follow();
        return canvas;
    }

    void closeActive() {
        active.get().ifPresent(one -> {
            if (mayClose.test(one.session)) {
                close(one.session);
            }
        });
    }

    void close(DocumentSession session) {
        open.stream().filter(one -> one.session == session).findFirst().ifPresent(one -> {
            open.remove(one);
            session.longWork().cancelAll();
            pane.getTabs().remove(one.tab);
            follow();
        });
    }

    private void follow() {
        var selected = pane.getSelectionModel().getSelectedItem();
        active.set(open.stream().filter(one -> one.tab == selected).findFirst());
        active.get().ifPresent(one -> one.canvas.requestFocus());
    }

    /// A dot before the name says that there is something to save.
    static void name(Tab tab, DocumentSession session) {
        tab.setText((session.store().isSaved() ? "" : "• ") + session.title());
    }

    void rename() {
        open.forEach(one -> name(one.tab, one.session));
    }
}
