package io.architrave.ui.frame;

import io.architrave.ui.session.LongWork;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// Says in the status bar what takes long, how far it is, and lets it be called off. Work that is done at once is never
/// seen.
final class WorkNote extends HBox {

    private static final Duration UNSEEN = Duration.millis(200);

    private final LongWork work;
    private final Label sentence = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(UNSEEN);

    WorkNote(LongWork work) {
        this.work = work;
        setId("status-work");
        getStyleClass().add("status-work");
        sentence.setId("status-work-sentence");
        sentence.setMinWidth(USE_PREF_SIZE);
        var cancel = new Button("Cancel");
        cancel.setId("status-work-cancel");
        cancel.getStyleClass().addAll("flat", "status-item");
        cancel.setFocusTraversable(false);
        cancel.setOnAction(_ -> latest().ifPresent(work::cancel));
        getChildren().addAll(sentence, bar, cancel);
        patience.setOnFinished(_ -> show(latest()));
        work.running().addListener((ListChangeListener<LongWork.Piece>) _ -> follow());
        show(Optional.empty());
        follow();
    }

    private Optional<LongWork.Piece> latest() {
        var running = work.running();
        return running.isEmpty() ? Optional.empty() : Optional.of(running.getLast());
    }

    private void follow() {
        if (latest().isEmpty()) {
            patience.stop();
            show(Optional.empty());
        } else if (isVisible()) {
            show(latest());
        } else {
            patience.playFromStart();
        }
    }

    private void show(Optional<LongWork.Piece> piece) {
        bar.progressProperty().unbind();
        piece.ifPresent(one -> {
            sentence.setText(one.sentence());
            bar.progressProperty().bind(one.done());
        });
        setVisible(piece.isPresent());
        setManaged(piece.isPresent());
    }
}
