package io.architrave.ui.guide;

import io.architrave.document.Template;
import io.architrave.guide.Advice;
import io.architrave.guide.Chooser;
import io.architrave.guide.MonthlyCost;
import io.architrave.library.Library;
import io.architrave.model.Diagram;
import io.architrave.ui.platform.Surroundings;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import io.architrave.ui.session.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// A template in the ranking: its picture, what it costs, what speaks for and against it.
final class RankedCard extends HBox {

    private static final double WIDTH = 224;
    private static final double HEIGHT = 152;
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Template template;
    private final TemplateShow show;
    private final Map<String, String> choices = new HashMap<>();
    private final Label place = new Label();
    private final Label cost = new Label("Its cost is being estimated …");
    private final VBox reasons = new VBox();
    private final Button use = new Button("Use this");
    private final SourceLines sources;
    private String spoken = "";

    RankedCard(Template template, Library library, Background background, Surroundings surroundings,
            Consumer<Diagram> create) {
        this.template = template;
        this.show = new TemplateShow(template, library.catalog(), background, WIDTH, HEIGHT);
        this.sources = new SourceLines(Chooser.bundled().sources(), surroundings);
        setId("ranked-" + template.id());
        getStyleClass().add("guide-card");
        use.setId("guide-use-" + template.id());
        use.setOnAction(_ -> create.accept(show.made(Map.copyOf(choices))));
        var picture = new VBox(show.picture());
        picture.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(heading(), cost, reasons);
        if (!template.parameters().isEmpty()) {
            var row = new FlowPane();
            row.getStyleClass().add("guide-choices");
            template.parameters().forEach(parameter -> row.getChildren().add(choice(parameter)));
            words.getChildren().add(row);
        }
        use.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(use, sources);
        foot.getStyleClass().add("guide-foot");
        HBox.setHgrow(sources, Priority.ALWAYS);
        words.getChildren().add(foot);
        words.getStyleClass().add("guide-words");
        cost.setWrapText(true);
        cost.getStyleClass().add("guide-cost");
        reasons.getStyleClass().add("guide-reasons");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(picture, words);
        Soon.once(background, library, from -> MonthlyCost.of(template, from.estimator()), this::price);
    }

    private Region heading() {
        var title = new Label(template.title());
        title.setWrapText(true);
        title.getStyleClass().add("template-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var pattern = new Label(template.pattern());
        pattern.getStyleClass().add("template-pattern");
        pattern.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("guide-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(place, title, gap, pattern);
        heading.getStyleClass().add("template-heading");
        return heading;
    }

    private Region choice(Template.Parameter parameter) {
        var label = new Label(parameter.label());
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new ComboBox<Template.Choice>();
        box.setId("guide-choice-" + template.id() + "-" + parameter.key());
        box.setAccessibleText(parameter.label() + " of " + template.title());
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
        box.setMinWidth(0);
        box.valueProperty().addListener((_, _, chosen) -> choices.put(parameter.key(), chosen.key()));
        var row = new HBox(label, box);
        row.getStyleClass().add("template-choice");
        return row;
    }

    private void price(MonthlyCost monthly) {
        cost.setText(monthly.isRange()
                ? Money.dollars(monthly.least()) + " to " + Money.dollars(monthly.most()) + " a month, by its choices; "
                        + Money.dollars(monthly.usual()) + " as it comes"
                : Money.dollars(monthly.usual()) + " a month, with the volumes that it comes with");
        speak();
    }

    void show(Look look) {
        show.show(look);
    }

    /// @param at the place in the ranking, from 1; equals share it
    void show(int at, Advice.Ranked ranked, Optional<String> whyNot) {
        place.setText(at + ".");
        pseudoClassStateChanged(FIRST, at == 1);
        use.getStyleClass().remove("accent");
        if (at == 1) {
            use.getStyleClass().add("accent");
        }
        reasons.getChildren().clear();
        ranked.merits().forEach(merit -> reasons.getChildren().add(line("+", merit.because(), "merit")));
        ranked.objections().forEach(against -> reasons.getChildren().add(line("–", against.because(), "objection")));
        whyNot.filter(why -> ranked.objections().stream().noneMatch(against -> against.because().equals(why)))
                .ifPresent(why -> reasons.getChildren().add(line("·", "Why not first? " + why, "why-not")));
        sources.show(template.title(), ranked.reasons().stream().map(Advice.Reason::source).toList());
        spoken = "Place " + at + ". " + said("For it: ", ranked.merits()) + said("Against it: ", ranked.objections())
                + whyNot.map(why -> "Why not first: " + why).orElse("");
        speak();
    }

    private void speak() {
        use.setAccessibleText("Use the template " + template.title());
        use.setAccessibleHelp(spoken + " " + cost.getText());
    }

    private static String said(String lead, List<Advice.Reason> reasons) {
        return reasons.isEmpty() ? ""
                : lead + reasons.stream().map(Advice.Reason::because).collect(Collectors.joining(" ")) + " ";
    }

    private static Region line(String sign, String words, String style) {
        var mark = new Label(sign);
        mark.getStyleClass().add("guide-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var text = new Label(words);
        text.setWrapText(true);
        text.setMinWidth(0);
        var line = new HBox(mark, text);
        line.getStyleClass().addAll("guide-reason", "guide-" + style);
        return line;
    }
}
