package io.architrave.ui.frame;

import io.architrave.ui.guide.ComparePage;
import io.architrave.ui.guide.GuidePage;
import io.architrave.ui.session.Look;
import io.architrave.ui.start.StartPage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What stands in the place of the drawing: the start page, the questions, the comparison, each made when it is first
/// asked for. One leads to the other, and each back to where it was asked for.
final class StartPane {

    private final Workbench workbench;
    private final StackPane pane;
    private final StartPage home;
    /// What was left on the way here; empty where that was the drawing.
    private final Deque<Node> way = new ArrayDeque<>();
    private Optional<GuidePage> guide = Optional.empty();
    private Optional<ComparePage> comparison = Optional.empty();
    private Runnable toDrawing = () -> {};

    StartPane(Workbench workbench, StackPane pane) {
        this.workbench = workbench;
        this.pane = pane;
        home = new StartPage(workbench.library(), workbench.background(), workbench.surroundings(), workbench.files());
        home.onGuide(this::guide);
        pane.getChildren().setAll(home);
    }

    void show(Look look, boolean canGoBack) {
        home.refresh(look, canGoBack);
        guide.ifPresent(page -> page.show(look));
        comparison.ifPresent(page -> page.show(look));
    }

    /// @param back to the drawing, where there is one
    void onBack(Runnable back) {
        toDrawing = back;
        home.onBack(back);
    }

    void home() {
        way.clear();
        if (!isHome()) {
            pane.getChildren().setAll(home);
        }
    }

    /// Behind a document: the way here is forgotten.
    void rest() {
        way.clear();
        if (!isHome()) {
            pane.getChildren().clear();
        }
    }

    /// Taken out and put in again, all of the gallery would be styled anew.
    private boolean isHome() {
        return pane.getChildren().equals(List.of(home));
    }

    /// @param fromDrawing whether the way back is to the drawing
    void guide(boolean fromDrawing) {
        leave(fromDrawing);
        guide();
    }

    /// @param fromDrawing whether the way back is to the drawing
    void compare(boolean fromDrawing) {
        leave(fromDrawing);
        compare();
    }

    private void leave(boolean fromDrawing) {
        if (fromDrawing) {
            way.clear();
            pane.getChildren().clear();
        }
    }

    private void guide() {
        var page = guide.orElseGet(() -> {
            var made = new GuidePage(workbench.library(), workbench.background(), workbench.surroundings(),
                    workbench.look(), workbench.files()::create);
            made.onBack(this::back);
            made.onCompare(this::compare);
            guide = Optional.of(made);
            return made;
        });
        to(page);
        page.focus();
    }

    private void compare() {
        var page = comparison.orElseGet(() -> {
            var made = new ComparePage(workbench.library(), workbench.background(), workbench.surroundings(),
                    workbench.look(), workbench.files()::create);
            made.onBack(this::back);
            comparison = Optional.of(made);
            return made;
        });
        to(page);
        page.focus();
    }

    private void to(Node page) {
        if (way.contains(page)) {
            while (way.contains(page)) {
                way.pop();
            }
        } else {
            pane.getChildren().stream().filter(shown -> !shown.equals(page)).findFirst().ifPresent(way::push);
        }
        pane.getChildren().setAll(page);
    }

    private void back() {
        if (way.isEmpty()) {
            toDrawing.run();
            return;
        }
        var page = way.pop();
        pane.getChildren().setAll(page);
        if (page instanceof GuidePage questions) {
            questions.focus();
        }
    }
}
