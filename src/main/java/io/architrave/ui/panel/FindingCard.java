package io.architrave.ui.panel;

import static io.architrave.ui.panel.CardText.words;

import io.architrave.edit.Change;
import io.architrave.model.Acknowledgement;
import io.architrave.model.Extras;
import io.architrave.review.Finding;
import io.architrave.review.RuleInfo;
import io.architrave.review.Verdict;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One finding: what was found, why it matters, what to do, and the ways to deal with it.
public final class FindingCard extends VBox {

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final Finding finding;

    /// How much is said at once.
    public enum Size {
        SHORT,
        WHOLE
    }

    public FindingCard(DocumentSession session, Surroundings surroundings, Finding finding, Size size) {
        this.session = session;
        this.surroundings = surroundings;
        this.finding = finding;
        getStyleClass().add("finding-card");
        getChildren().add(title());
        if (!finding.message().isBlank()) {
            getChildren().add(words(finding.message(), "finding-message"));
        }
        finding.acceptance().ifPresent(reason -> getChildren().add(words("Accepted: " + reason, "finding-message")));
        // What can be done stands before the reading, where it is seen without scrolling.
        getChildren().add(deeds());
        if (size == Size.WHOLE) {
            getChildren().add(words(finding.rule().why(), "field-hint"));
            if (finding.verdict() != Verdict.PASS) {
                getChildren().add(words(finding.rule().remedy(), "finding-remedy"));
            }
            getChildren().add(links());
        }
    }

    private HBox title() {
        var title = words(finding.rule().title(), "finding-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(SeveritySign.of(finding.severity()), title);
        row.getStyleClass().add("finding-heading");
        return row;
    }

    private FlowPane links() {
        var row = new FlowPane();
        row.getStyleClass().add("finding-links");
        row.getChildren().add(words(finding.rule().pillar().title() + " · " + finding.rule().id(), "field-hint"));
        for (var practice : finding.rule().practices()) {
            var link = new Hyperlink(practice);
            link.getStyleClass().add("inspector-link");
            link.setOnAction(_ -> surroundings.browse(RuleInfo.practiceLink(practice)));
            row.getChildren().add(link);
        }
        var source = new Hyperlink("Source");
        source.getStyleClass().add("inspector-link");
        source.setOnAction(_ -> surroundings.browse(finding.rule().source()));
        row.getChildren().add(source);
        return row;
    }

    private VBox deeds() {
        var box = new VBox();
        box.getStyleClass().add("finding-deeds");
        var row = new ButtonRow();
        box.getChildren().add(row);
        switch (finding.verdict()) {
            case FAIL -> {
                finding.fix().ifPresent(fix -> {
                    var offer = new FixOffer(session, box);
                    row.add(offer.button(fix, "fix-" + finding.rule().id(), "accent"));
                    fix.everywhere()
                            .ifPresent(all -> row.add(offer.button(all, "fix-all-" + finding.rule().id(), "flat")));
                });
                var accept = new Button("Accept …");
                accept.getStyleClass().add("flat");
                accept.setId("accept-" + finding.rule().id());
                accept.setOnAction(_ -> box.getChildren().setAll(reason(box, row)));
                row.add(accept);
            }
            case ACKNOWLEDGED -> {
                var take = new Button("Take back");
                take.setOnAction(_ -> acknowledge("No longer accept " + finding.rule().id(), Optional.empty()));
                row.add(take);
            }
            case PASS, NOT_ASSESSED, NOT_APPLICABLE -> {
            }
        }
        return box;
    }

    private HBox reason(VBox box, ButtonRow before) {
        var text = new TextField();
        text.setId("accept-reason");
        text.setPromptText("Why is this acceptable? (10 letters or more)");
        text.setAccessibleText("The reason why this is acceptable");
        HBox.setHgrow(text, Priority.ALWAYS);
        var accept = new Button("Accept");
        accept.setId("accept-apply");
        accept.getStyleClass().add("accent");
        accept.setDisable(true);
        text.textProperty()
                .addListener((_, _, now) -> accept.setDisable(now.strip().length() < Acknowledgement.SHORTEST_REASON));
        Runnable take = () -> acknowledge(
                "Accept " + finding.rule().id(),
                Optional.of(new Acknowledgement(
                        text.getText().strip(),
                        surroundings.author(),
                        Optional.of(LocalDate.now()),
                        Optional.empty(),
                        Extras.NONE)));
        accept.setOnAction(_ -> take.run());
        text.setOnAction(_ -> {
            if (!accept.isDisabled()) {
                take.run();
            }
        });
        var cancel = new Button("Cancel");
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(_ -> box.getChildren().setAll(before));
        var row = new HBox(text, accept, cancel);
        row.getStyleClass().add("finding-buttons");
        javafx.application.Platform.runLater(text::requestFocus);
        return row;
    }

    private void acknowledge(String name, Optional<Acknowledgement> acknowledgement) {
        session.editor().rest();
        session.store()
                .apply(
                        name,
                        new Change.Acknowledge(
                                new Acknowledgement.Key(finding.rule().id(), finding.subject()), acknowledgement));
    }
}
