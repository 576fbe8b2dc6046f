package io.architrave.ui.panel;

import io.architrave.cloudformation.CloudFormation;
import io.architrave.cloudformation.StackTemplate;
import io.architrave.cloudformation.template.YamlWriter;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.ui.session.Assessment;
import io.architrave.ui.session.DocumentSession;
import io.architrave.ui.session.LatestOnly;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The template that the drawing means, with what its check says, what is left out and what was assumed. Made only while
/// somebody looks at it.
public final class TemplateView extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final DocumentSession session;
    private final Label summary = new Label("Writing the template …");
    private final ListView<Remark> remarks = new ListView<>();
    private final TextArea text = new TextArea();
    private final LatestOnly<Diagram, Made> making;
    private Optional<Diagram> shown = Optional.empty();
    private boolean looked;

    private record Made(StackTemplate result, String text) {}

    /// @param element where one is meant
    private record Remark(Optional<ElementId> element, String tag, String words, boolean problem) {}

    public TemplateView(DocumentSession session, Consumer<ElementId> reveal) {
        this.session = session;
        setId("template-view");
        getStyleClass().add("panel-view");
        summary.setId("template-summary");
        summary.getStyleClass().add("cost-total");
        var heading = new HBox(summary);
        heading.getStyleClass().add("panel-heading");
        remarks.setId("template-remarks");
        remarks.setAccessibleText("Problems, what is left out, and what was assumed");
        remarks.setPlaceholder(new Label("No problems, nothing left out, nothing assumed."));
        remarks.getStyleClass().add("dense");
        remarks.setCellFactory(_ -> new RemarkCell());
        remarks.getSelectionModel().selectedItemProperty().addListener((_, _, remark) -> {
            if (remark != null) {
                remark.element().ifPresent(reveal);
            }
        });
        text.setId("template-text");
        text.setEditable(false);
        text.setAccessibleText("The template in YAML");
        text.getStyleClass().add("code");
        var split = new SplitPane(remarks, text);
        split.setDividerPositions(0.45);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(heading, split);
        making = session.background().latestOnly(this::make, this::show);
        session.diagram().addListener((_, _, _) -> request());
    }

    /// Tells whether somebody looks at it.
    public void look(boolean looked) {
        this.looked = looked;
        request();
    }

    private void request() {
        var now = session.store().current();
        boolean stale = shown.filter(made -> Assessment.meansTheSame(made, now)).isEmpty();
        pseudoClassStateChanged(STALE, stale);
        if (looked && stale) {
            making.request(now);
        }
    }

    private Made make(Diagram diagram) {
        var result = CloudFormation.of(diagram, DiagramIndex.of(diagram), session.catalog()).stacks().getFirst();
        return new Made(result, YamlWriter.write(result.template()).text());
    }

    private void show(LatestOnly.Answer<Diagram, Made> answer) {
        shown = Optional.of(answer.input());
        request();
        var result = answer.result().result();
        long errors = result.problems().stream().filter(problem -> problem.isError()).count();
        summary.setText(result.template().resources().size() + " resources for " + result.label()
                + (errors == 0 ? ", checked against AWS's schemas: sound"
                        : ", " + errors + " errors: cannot be deployed yet"));
        summary.pseudoClassStateChanged(WARNING, errors > 0);
        var lines = new ArrayList<Remark>();
        result.problems().forEach(problem -> lines.add(new Remark(
                Optional.empty(), problem.isError() ? "Error" : "Warning",
                problem.path() + ": " + problem.message() + " " + problem.remedy(), true)));
        result.skipped().forEach(skipped -> lines
                .add(new Remark(id(skipped.element()), "Left out", skipped.name() + ": " + skipped.reason(), false)));
        result.assumptions().forEach(assumption -> lines.add(new Remark(
                id(assumption.element()), "Assumed",
                assumption.name() + ": " + assumption.what() + " – " + assumption.taken(), false)));
        remarks.getItems().setAll(lines);
        text.setText(answer.result().text());
    }

    private static Optional<ElementId> id(String text) {
        return ElementId.isValid(text) ? Optional.of(ElementId.of(text)) : Optional.empty();
    }

    private static final class RemarkCell extends ListCell<Remark> {

        RemarkCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Remark remark, boolean empty) {
            super.updateItem(remark, empty);
            if (empty || remark == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var tag = new Label(remark.tag());
            tag.getStyleClass().add("tag");
            tag.pseudoClassStateChanged(WARNING, remark.problem());
            tag.setMinWidth(64);
            setGraphic(tag);
            setText(remark.words());
        }
    }
}
