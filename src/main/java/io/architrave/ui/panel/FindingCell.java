package io.architrave.ui.panel;

import io.architrave.model.ElementId;
import io.architrave.review.Finding;
import io.architrave.ui.session.DocumentSession;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the findings: how grave, what holds, on what.
final class FindingCell extends ListCell<Finding> {

    private final DocumentSession session;

    FindingCell(DocumentSession session) {
        this.session = session;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("finding-" + finding.rule().id() + "-" + finding.subject());
        var title = new Label(finding.rule().title());
        title.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var subject = new Label(subject(finding));
        subject.getStyleClass().add("field-hint");
        subject.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(SeveritySign.of(finding.severity()), title, gap, subject);
        row.getStyleClass().add("finding-row");
        setGraphic(row);
        setAccessibleText(finding.severity().key() + ": " + finding.rule().title() + ", " + subject(finding));
    }

    private String subject(Finding finding) {
        return ElementId.isValid(finding.subject()) && session.store().current().has(ElementId.of(finding.subject()))
                ? session.editor().nameOf(ElementId.of(finding.subject()))
                : "document";
    }
}
