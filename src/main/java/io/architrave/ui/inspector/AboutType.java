package io.architrave.ui.inspector;

import io.architrave.catalog.Lifecycle;
import io.architrave.catalog.ServiceType;
import io.architrave.catalog.Standing;
import io.architrave.edit.Succession;
import io.architrave.model.ElementId;
import io.architrave.review.Fix;
import io.architrave.ui.panel.ButtonRow;
import io.architrave.ui.panel.FixOffer;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What holds for every element of a type: what it is for, what became of it, how far the catalogue knows it, and the
/// limits and service level that AWS gives it.
final class AboutType extends VBox {

    private static final PseudoClass RETIRED = PseudoClass.getPseudoClass("retired");

    private final DocumentSession session;
    private final Surroundings surroundings;
    private final ElementId element;

    AboutType(DocumentSession session, Surroundings surroundings, ElementId element, ServiceType type) {
        this.session = session;
        this.surroundings = surroundings;
        this.element = element;
        setId("inspector-about");
        getStyleClass().add("about-type");
        session.catalog().lifecycle(type.key()).ifPresentOrElse(
                lifecycle -> getChildren().add(became(type, lifecycle)),
                () -> {
                    if (!isWhole(type)) {
                        getChildren().add(sketch(type));
                    }
                });
        if (isWhole(type)) {
            getChildren().add(words(type.purpose(), "inspector-purpose"));
        }
        var links = new FlowPane(link("Documentation", "Documentation of " + type.name(), type.documentation()));
        links.getStyleClass().add("about-links");
        getChildren().add(links);
        var limits = new Limits(type, surroundings);
        if (!limits.isEmpty()) {
            getChildren().add(limits);
        }
    }

    private static boolean isWhole(ServiceType type) {
        return type.summary().standing().isWhole();
    }

    private Node sketch(ServiceType type) {
        var note = new VBox(words(type.purpose(), "type-note-words"));
        note.setId("inspector-sketch");
        note.getStyleClass().add("type-note");
        return note;
    }

    /// Of a sketch that a type describes by now that is all; of what has retired, when and why, and where that is written.
    private Node became(ServiceType type, Lifecycle lifecycle) {
        var note = new VBox();
        note.setId("inspector-lifecycle");
        note.getStyleClass().add("type-note");
        boolean retired = session.catalog().retired(type.key()).isPresent();
        note.pseudoClassStateChanged(RETIRED, retired);
        if (type.summary().standing() == Standing.COVERED) {
            note.getChildren().add(words(type.purpose(), "type-note-words"));
        }
        if (retired) {
            note.getChildren().add(words(capital(lifecycle.inWords()), "type-note-heading"));
        }
        note.getChildren().add(words(lifecycle.note(), "type-note-words"));
        if (retired) {
            var foot = new FlowPane(
                    link("Source, " + lifecycle.date(), "Source of what became of " + type.name(), lifecycle.source()));
            foot.getStyleClass().add("limit-foot");
            if (!lifecycle.confirmed()) {
                foot.getChildren().add(Limits.unconfirmed("This"));
            }
            note.getChildren().add(foot);
        }
        offers(retired).ifPresent(note.getChildren()::add);
        return note;
    }

    /// The finding on what has retired offers the best successor itself: here are the others.
    private Optional<Node> offers(boolean retired) {
        var succession = new Succession(session.editor().index(), session.catalog());
        var successors = succession.successors(element).stream().skip(retired ? 1 : 0).toList();
        if (successors.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox();
        box.getStyleClass().add("finding-deeds");
        var offer = new FixOffer(session, box);
        var row = new ButtonRow();
        successors.forEach(type -> row.add(button(offer, succession, type, retired)));
        box.getChildren().add(row);
        return Optional.of(box);
    }

    private Button button(FixOffer offer, Succession succession, ServiceType type, boolean retired) {
        var outcome = succession.to(List.of(element), type.key());
        var fix = Fix.asking("Change to " + type.name(), outcome.change()).cautioning(outcome.sentence());
        return offer.button(fix, "succeed-" + type.key(), retired ? "flat" : "accent");
    }

    private Hyperlink link(String text, String spoken, String address) {
        return Limits.link(text, spoken, address, surroundings);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
