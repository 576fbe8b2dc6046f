package io.architrave.ui.start;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.layout.AutoLayout;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.Typed;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.ui.canvas.ScenePicture;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;

/// A template: its picture, what it is for, its choices.
final class TemplateCard extends VBox {

    private static final double WIDTH = 320;
    private static final double PICTURE_HEIGHT = 200;

    /// Of the card's border, less its width.
    private static final double CORNER = 6;

    private static Look currentLook = Look.LIGHT;

    private final Template template;
    private final Catalog catalog;
    private final Background background;
    private final Map<String, String> choices = new HashMap<>();
    private final ScenePicture picture = new ScenePicture(WIDTH - 4, PICTURE_HEIGHT);
    private final String haystack;
    private Optional<Look> shown = Optional.empty();

    TemplateCard(Template template, Catalog catalog, Background background, Consumer<Diagram> create) {
        this.template = template;
        this.catalog = catalog;
        this.background = background;
        this.haystack = haystack(template, catalog);
        setId("template-" + template.id());
        getStyleClass().add("template-card");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        var round = new Rectangle(WIDTH - 4, PICTURE_HEIGHT + CORNER);
        round.setArcWidth(2 * CORNER);
        round.setArcHeight(2 * CORNER);
        picture.setClip(round);
        getChildren().addAll(picture, words(create));
        show(currentLook);
    }

    static void look(Look look) {
        currentLook = look;
    }

    private static String haystack(Template template, Catalog catalog) {
        var services = template.diagram().elements().values().stream()
                .filter(Typed.class::isInstance)
                .map(Typed.class::cast)
                .map(Typed::type)
                .distinct()
                .flatMap(type -> catalog.summary(type).stream())
                .map(summary -> summary.name() + " " + String.join(" ", summary.aliases()))
                .collect(Collectors.joining(" "));
        return String.join(" ", template.id(), template.pattern(), template.title(), template.summary(), services)
                .toLowerCase(Locale.ROOT);
    }

    boolean matches(String... words) {
        for (var word : words) {
            if (!haystack.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Region words(Consumer<Diagram> create) {
        var pattern = new Label(template.pattern());
        pattern.getStyleClass().add("template-pattern");
        pattern.setMinWidth(Region.USE_PREF_SIZE);
        var title = new Label(template.title());
        title.getStyleClass().add("template-title");
        var heading = new HBox(title, gap(), pattern);
        heading.getStyleClass().add("template-heading");
        var summary = new Label(template.summary());
        summary.setWrapText(true);
        summary.getStyleClass().add("template-summary");
        var filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        var use = new Button("Use this template");
        use.setId("use-" + template.id());
        use.getStyleClass().add("accent");
        use.setMaxWidth(Double.MAX_VALUE);
        use.setAccessibleText("Use the template " + template.title());
        use.setOnAction(_ -> create(create));
        var words = new VBox(heading, summary, filler);
        template.parameters().forEach(parameter -> words.getChildren().add(choice(parameter)));
        words.getChildren().add(use);
        words.getStyleClass().add("template-words");
        VBox.setVgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Region choice(Template.Parameter parameter) {
        var label = new Label(parameter.label());
        var box = new ComboBox<Template.Choice>();
        box.setId("choice-" + template.id() + "-" + parameter.key());
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
        box.valueProperty().addListener((_, _, chosen) -> choices.put(parameter.key(), chosen.key()));
        box.setMaxWidth(208);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, gap(), box);
        row.getStyleClass().add("template-choice");
        return row;
    }

    private void create(Consumer<Diagram> create) {
        if (Templates.instantiate(template, Map.copyOf(choices),
                this::tidied) instanceof Templates.Making.Made(var diagram)) {
            create.accept(diagram);
        }
    }

    private Diagram tidied(Diagram diagram) {
        return AutoLayout.applied(diagram, catalog);
    }

    /// Composed anew only in another look.
    void show(Look look) {
        if (shown.filter(look::equals).isPresent()) {
            return;
        }
        shown = Optional.of(look);
        background.once(() -> compose(look.theme()), picture::show);
    }

    private Scene compose(Theme theme) {
        var composer = new SceneComposer(catalog, theme, TextMeasurer.bundled(), Layers.PLAIN);
        var shown = Templates.instantiate(template, Map.of(), this::tidied) instanceof Templates.Making.Made(var made)
                ? made
                : template.diagram();
        return composer.compose(DiagramIndex.of(shown));
    }
}
