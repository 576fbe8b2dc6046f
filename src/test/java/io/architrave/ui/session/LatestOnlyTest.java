package io.architrave.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> answers = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private int computed;

    private final LatestOnly<String, String> latest = new LatestOnly<>(
            background::add,
            Runnable::run,
            text -> {
                computed++;
                if (text.isEmpty()) {
                    throw new IllegalStateException("nothing to do");
                }
                return text.toUpperCase(java.util.Locale.ROOT);
            },
            answer -> answers.add(answer.input() + "=" + answer.result()),
            failures::add);

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void computesOnlyTheNewestOfWhatCameInMeanwhile() {
        latest.request("a");
        latest.request("b");
        latest.request("c");
        work();
        assertThat(answers).containsExactly("c=C");
        assertThat(computed).isEqualTo(1);
    }

    @Test
    void computesAgainWhatComesAfterAnAnswer() {
        latest.request("a");
        work();
        latest.request("b");
        work();
        assertThat(answers).containsExactly("a=A", "b=B");
    }

    @Test
    void goesOnAfterAFailure() {
        latest.request("");
        work();
        latest.request("a");
        work();
        assertThat(failures).hasSize(1);
        assertThat(answers).containsExactly("a=A");
    }
}
