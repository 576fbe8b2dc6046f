package io.architrave.ui.session;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Leaves the processors to the frames for a while after each picture that is composed while somebody drags: twice as
/// long as the picture took, since it is composed on one of what may be two, and its garbage stops both.
///
/// Lives on the window's thread.
final class Breather {

    private static final double REST = 2;

    private final PauseTransition rest = new PauseTransition();
    private final Runnable next;
    private boolean working;

    /// @param next told when a rest is over
    Breather(Runnable next) {
        this.next = next;
        rest.setOnFinished(_ -> this.next.run());
    }

    /// Whether the next picture has to wait for the end of a rest.
    boolean isBusy() {
        return working || rest.getStatus() == Animation.Status.RUNNING;
    }

    void begin() {
        working = true;
    }

    /// @param nanoseconds that it took
    void end(long nanoseconds) {
        working = false;
        rest.setDuration(Duration.millis(REST * nanoseconds / 1e6));
        rest.playFromStart();
    }

    /// Nothing more is to come.
    void stop() {
        working = false;
        rest.stop();
    }
}
