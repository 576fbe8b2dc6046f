package io.architrave.ui.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be chosen of a template, and what is said of it in one line.
final class TemplateBar extends VBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label summary = new Label("Writing the template …");
    private final Label trouble = new Label();
    /// In pixels: room for a word and the arrow.
    private static final double NARROWEST = 84;

    private final ChoiceBox<Form> form = new ChoiceBox<>();
    private final ChoiceBox<String> stack = new ChoiceBox<>();
    private final ChoiceBox<Baseline> baseline = new ChoiceBox<>();
    private final Label count = new Label();
    private final Button previous = new Button("▲");
    private final Button next = new Button("▼");
    private boolean filling;

    /// What the bar asks for.
    interface Wishes {
        void form(Form form);

        void stack(String label);

        void baseline(Baseline baseline);

        /// @param by 1 for the next change, -1 for the one before
        void change(int by);

        void copy();

        void save();
    }

    TemplateBar(Form chosen, Baseline compared, Wishes wishes) {
        getStyleClass().add("template-bar");
        summary.setId("template-summary");
        summary.getStyleClass().add("template-summary-line");
        trouble.setId("template-trouble");
        trouble.getStyleClass().add("template-trouble");
        trouble.setWrapText(true);
        set(trouble, false);
        choice(form, "template-form", "Form of the template", Form.ALL, chosen, wishes::form);
        choice(stack, "template-stack", "Stack", List.of(), "", wishes::stack);
        choice(baseline, "template-baseline", "What the template is compared with", List.of(Baseline.values()),
                compared, wishes::baseline);
        set(stack, false);
        count.setId("template-changes");
        count.getStyleClass().add("template-changes");
        count.setMinWidth(Region.USE_PREF_SIZE);
        // Where the pane is narrow all three give way alike, and the stack shown stays readable.
        form.setMinWidth(NARROWEST);
        stack.setMinWidth(NARROWEST * 1.3);
        baseline.setMinWidth(NARROWEST);
        stack.setMaxWidth(NARROWEST * 2);
        getChildren().addAll(
                row(summary, gap(), button("Copy", "template-copy", "Copy the whole template", wishes::copy),
                        button("Save …", "template-save", "Save the template as a file", wishes::save)),
                trouble,
                row(form, stack, baseline, gap(), count,
                        step(previous, "template-previous", "Previous change", () -> wishes.change(-1)),
                        step(next, "template-next", "Next change", () -> wishes.change(1))));
    }

    private <T> void choice(ChoiceBox<T> box, String id, String name, List<T> values, T value, Consumer<T> chosen) {
        box.setId(id);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        box.getItems().setAll(values);
        box.setValue(value);
        box.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null && !filling) {
                chosen.accept(now);
            }
        });
    }

    private static Button button(String label, String id, String help, Runnable run) {
        return step(new Button(label), id, help, run);
    }

    private static Button step(Button button, String id, String help, Runnable run) {
        button.setId(id);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("template-row");
        return row;
    }

    private static void set(Control control, boolean shown) {
        control.setVisible(shown);
        control.setManaged(shown);
    }

    /// Chooses as a menu would.
    void choose(Baseline chosen) {
        baseline.setValue(chosen);
    }

    void showStacks(List<String> labels, String shown) {
        filling = true;
        if (!stack.getItems().equals(labels)) {
            stack.getItems().setAll(labels);
        }
        stack.setValue(shown);
        filling = false;
        set(stack, labels.size() > 1);
    }

    void showSummary(String words, Optional<String> problem) {
        summary.setText(words);
        summary.setTooltip(new Tooltip(words));
        summary.pseudoClassStateChanged(WARNING, problem.isPresent());
        trouble.setText(problem.orElse(""));
        set(trouble, problem.isPresent());
    }

    void showChanges(Rows rows, boolean compared) {
        boolean any = rows.added() + rows.removed() > 0;
        count.setText(!compared ? "" : any ? "+" + rows.added() + " −" + rows.removed() : "no change");
        count.setAccessibleText(rows.added() + " lines new, " + rows.removed() + " lines gone");
        previous.setDisable(!any);
        next.setDisable(!any);
    }
}
