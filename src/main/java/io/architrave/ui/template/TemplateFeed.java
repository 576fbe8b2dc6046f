package io.architrave.ui.template;

import io.architrave.model.Diagram;
import io.architrave.ui.session.Assessment;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.LatestOnly;
import io.architrave.ui.template.TemplateMaker.Made;
import io.architrave.ui.template.TemplateMaker.Order;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Asks for the template of what is drawn while somebody looks at it, and again when an edit, or what is wanted of it,
/// makes it another. The latest wins.
final class TemplateFeed {

    /// A template that comes sooner does not flicker.
    private static final Duration PATIENCE = Duration.millis(500);

    private final DocumentSession session;
    private final Consumer<Fresh> receiver;
    private final LatestOnly<Order, Made> making;
    private final PauseTransition lateSoon = new PauseTransition(PATIENCE);
    private Form form;
    private Baseline baseline;
    private Optional<String> stack = Optional.empty();
    private Optional<Order> asked = Optional.empty();
    private Optional<Made> shown = Optional.empty();
    private boolean looked;

    /// @param shifts from what is on the screen now; none where all is another
    /// @param compared whether it was compared with an earlier one
    record Fresh(Made made, Optional<List<Rows.Shift>> shifts, boolean compared) {}

    /// @param late told when an answer takes so long that it should be seen
    TemplateFeed(DocumentSession session, Form form, Baseline baseline, Consumer<Fresh> receiver, Runnable late) {
        this.session = session;
        this.form = form;
        this.baseline = baseline;
        this.receiver = receiver;
        making = session.background().latestOnly(new TemplateMaker(session.catalog())::make, this::receive);
        lateSoon.setOnFinished(_ -> late.run());
        session.revision().addListener((_, _, _) -> request());
    }

    void look(boolean now) {
        looked = now;
        request();
    }

    boolean isLooked() {
        return looked;
    }

    Form form() {
        return form;
    }

    void choose(Form chosen) {
        form = chosen;
        request();
    }

    void choose(Baseline chosen) {
        baseline = chosen;
        request();
    }

    void chooseStack(String label) {
        stack = Optional.of(label);
        request();
    }

    Optional<Made> shown() {
        return shown;
    }

    /// Previews of a gesture are no edits yet.
    private void request() {
        if (!looked || session.store().isPreviewing()) {
            return;
        }
        var order = new Order(session.store().current(), baseline.of(session.store()), form, stack,
                shown.map(Made::rows));
        if (asked.filter(before -> asksTheSame(before, order)).isEmpty()) {
            asked = Optional.of(order);
            making.request(order);
            lateSoon.playFromStart();
        }
    }

    private static boolean asksTheSame(Order one, Order other) {
        return Assessment.meansTheSame(one.diagram(), other.diagram())
                && meanTheSame(one.earlier(), other.earlier())
                && one.form().equals(other.form())
                && one.stack().equals(other.stack());
    }

    private static boolean meanTheSame(Optional<Diagram> one, Optional<Diagram> other) {
        return one.isPresent() == other.isPresent()
                && one.map(diagram -> Assessment.meansTheSame(diagram, other.orElse(diagram))).orElse(true);
    }

    private void receive(LatestOnly.Answer<Order, Made> answer) {
        var order = answer.input();
        if (asked.filter(now -> now == order).isEmpty()) {
            return;
        }
        lateSoon.stop();
        // What differs was found against what was on the screen when it was asked for.
        boolean fits = order.shown().map(before -> shown.filter(now -> now.rows() == before).isPresent())
                .orElse(shown.isEmpty());
        shown = Optional.of(answer.result());
        receiver.accept(new Fresh(answer.result(), fits ? answer.result().shifts() : Optional.empty(),
                order.earlier().isPresent()));
    }
}
