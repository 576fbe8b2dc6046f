package io.architrave.ui.start;

import io.architrave.document.Template;
import io.architrave.layout.AutoLayout;
import io.architrave.library.Library;
import io.architrave.library.TemplateFacts;
import io.architrave.model.Diagram;
import io.architrave.model.RecoveryClass;
import io.architrave.review.Pillar;
import io.architrave.review.availability.AvailabilityEstimate;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// All that is known of one template, its choices, and what can be done with it.
final class TemplateDetail extends VBox {

    private final GalleryEntry entry;
    private final Library library;
    private final Background background;
    private final Map<String, String> choices = new HashMap<>();
    private final VBox figures = new VBox();
    private final Subscription following;
    private final Button use = new Button("Use this template");

    /// What can be done with what a template makes.
    ///
    /// @param create opens it as a document
    /// @param insert puts it into the document behind the gallery; empty where none is open
    /// @param close goes back to the files
    record Deeds(Consumer<Diagram> create, Optional<Consumer<Diagram>> insert, Runnable close) {}

    TemplateDetail(GalleryEntry entry, Library library, Background background, Deeds deeds) {
        this.entry = entry;
        this.library = library;
        this.background = background;
        setId("template-detail");
        getStyleClass().add("template-detail");
        figures.getStyleClass().add("detail-figures");
        getChildren().addAll(heading(deeds), paragraph(entry.template().summary(), "detail-summary"));
        entry.template().parameters().forEach(parameter -> getChildren().add(choice(parameter)));
        getChildren().addAll(buttons(deeds), figures, services());
        if (!entry.advice().isBlank()) {
            getChildren().addAll(section("When to use it"), paragraph(entry.advice(), "detail-advice"));
        }
        following = entry.facts().subscribe(facts -> {
            if (choices.isEmpty()) {
                showFigures(facts);
            }
        });
    }

    private Region heading(Deeds deeds) {
        var title = paragraph(entry.template().title(), "detail-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var close = new Button("Close");
        close.setId("detail-close");
        close.getStyleClass().add("flat");
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText("Close what is said of " + entry.template().title());
        close.setOnAction(_ -> deeds.close().run());
        var line = new HBox(title, close);
        line.getStyleClass().add("detail-heading");
        var aside = new HBox(tag(entry.template().pattern()), tag(entry.template().category().label()));
        entry.traffic().ifPresent(traffic -> aside.getChildren().add(tag(
                GalleryFilterBar.capitalised(traffic) + " traffic")));
        aside.getStyleClass().add("detail-tags");
        return new VBox(line, aside);
    }

    private static Label tag(String text) {
        var tag = new Label(text);
        tag.getStyleClass().add("template-pattern");
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }

    private static Label paragraph(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Label section(String text) {
        return paragraph(text, "section-heading");
    }

    private Region choice(Template.Parameter parameter) {
        var box = new ComboBox<Template.Choice>();
        box.setId("choice-" + entry.template().id() + "-" + parameter.key());
        box.setAccessibleText(parameter.label());
        box.getItems().setAll(parameter.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Template.Choice choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public Template.Choice fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        parameter.choice(parameter.initial()).ifPresent(box::setValue);
        box.valueProperty().addListener((_, _, chosen) -> {
            choices.put(parameter.key(), chosen.key());
            reckon();
        });
        box.setMaxWidth(Double.MAX_VALUE);
        var label = new Label(parameter.label());
        label.setLabelFor(box);
        label.getStyleClass().add("field-label");
        var row = new VBox(label, box);
        row.getStyleClass().add("detail-choice");
        return row;
    }

    private Region buttons(Deeds deeds) {
        use.setId("use-" + entry.template().id());
        use.getStyleClass().add("accent");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setAccessibleText("Use the template " + entry.template().title());
        use.setOnAction(_ -> deeds.create().accept(made()));
        var buttons = new VBox(use);
        buttons.getStyleClass().add("detail-buttons");
        deeds.insert().ifPresent(insert -> {
            var part = new Button("Insert into the open diagram");
            part.setId("insert-" + entry.template().id());
            part.setMaxWidth(Double.MAX_VALUE);
            part.setOnAction(_ -> insert.accept(made()));
            buttons.getChildren().add(part);
        });
        return buttons;
    }

    /// The document that the choices make.
    private Diagram made() {
        return TemplateFacts.made(
                entry.template(), Map.copyOf(choices), diagram -> AutoLayout.applied(diagram, library.catalog()));
    }

    /// Figures of other choices than the defaults; what comes of choices that were changed since is not shown.
    private void reckon() {
        var asked = Map.copyOf(choices);
        showFigures(Optional.empty());
        background.aside(
                () -> TemplateFacts.of(TemplateFacts.made(entry.template(), asked, diagram -> diagram), library),
                facts -> {
                    if (asked.equals(choices)) {
                        showFigures(Optional.of(facts));
                    }
                });
    }

    private void showFigures(Optional<TemplateFacts> facts) {
        figures.getChildren().clear();
        var cost = new Label(facts.map(known -> Money.dollars(known.monthly()) + " a month").orElse("Pricing …"));
        cost.setId("detail-cost");
        cost.getStyleClass().add("detail-cost");
        figures.getChildren().addAll(section("Cost"), cost);
        facts.filter(known -> known.open() > 0).ifPresent(known -> figures.getChildren().add(paragraph(
                "Not counted: " + known.open() + (known.open() == 1 ? " line" : " lines")
                        + " whose volume or price nobody has stated yet.",
                "detail-aside")));
        figures.getChildren().add(section("Review"));
        facts.ifPresentOrElse(
                known -> figures.getChildren().addAll(scores(known), paragraph(found(known), "detail-aside")),
                () -> figures.getChildren().add(paragraph("Reviewing …", "detail-aside")));
        facts.ifPresent(known -> figures.getChildren().addAll(availability(known)));
        entry.template().recovery().ifPresent(recovery -> figures.getChildren().addAll(
                section("When a region is lost"), paragraph(recovery(recovery), "detail-line")));
    }

    private static List<Region> availability(TemplateFacts facts) {
        var lines = new ArrayList<Region>();
        facts.availability().ifPresent(journey -> {
            lines.add(paragraph("Up to " + journey.inWords(), "detail-line"));
            lines.add(paragraph(journey.name() + ": " + journey.low().downtimeInWords() + " without. "
                    + AvailabilityEstimate.CAVEAT, "detail-aside"));
        });
        facts.aimedAvailability().ifPresent(aimed -> lines.add(paragraph("Meant for " + aimed + " %", "detail-line")));
        if (!lines.isEmpty()) {
            lines.addFirst(section("Availability"));
        }
        return lines;
    }

    private static String recovery(RecoveryClass recovery) {
        return recovery.label() + ": " + recovery.meaning() + ".";
    }

    private static String found(TemplateFacts facts) {
        if (facts.errors() + facts.warnings() == 0) {
            return "No errors and no warnings as it stands.";
        }
        return "As it stands: " + facts.errors() + (facts.errors() == 1 ? " error, " : " errors, ")
                + facts.warnings() + (facts.warnings() == 1 ? " warning." : " warnings.");
    }

    private static Region scores(TemplateFacts facts) {
        var grid = new GridPane();
        grid.getStyleClass().add("detail-scores");
        int row = 0;
        for (var pillar : Pillar.values()) {
            var score = facts.scores().get(pillar);
            var percent = score == null ? Optional.<Integer>empty() : score.percent();
            if (pillar != Pillar.INTEGRITY) {
                var said = percent.map(String::valueOf).orElse("–");
                var name = new Label(pillar.title());
                name.setMinWidth(USE_PREF_SIZE);
                var bar = new ProgressBar(percent.orElse(0) / 100.0);
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(pillar.title() + ", "
                        + percent.map(of -> of + " of 100").orElse("nothing to assess"));
                GridPane.setHgrow(bar, Priority.ALWAYS);
                var figure = new Label(said);
                figure.setMinWidth(28);
                figure.getStyleClass().add("detail-score");
                grid.addRow(row++, name, bar, figure);
            }
        }
        return grid;
    }

    private Node services() {
        var list = new VBox();
        list.getStyleClass().add("detail-services");
        for (var type : entry.services()) {
            var line = new HBox(IconTile.of(type, 20), paragraph(type.name(), "detail-line"));
            line.getStyleClass().add("detail-service");
            list.getChildren().add(line);
        }
        return new VBox(section("Services"), list);
    }

    /// It is not shown any more.
    void leave() {
        following.unsubscribe();
    }
}
