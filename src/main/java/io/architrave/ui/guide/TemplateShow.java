package io.architrave.ui.guide;

import io.architrave.catalog.Catalog;
import io.architrave.document.Template;
import io.architrave.layout.AutoLayout;
import io.architrave.library.TemplateFacts;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.text.TextMeasurer;
import io.architrave.ui.canvas.ScenePicture;
import io.architrave.ui.session.Background;
import io.architrave.ui.session.Look;
import java.util.Map;
import java.util.Optional;
import javafx.scene.shape.Rectangle;

/// A template as a picture, composed beside the window and only anew in another look, and as a document.
final class TemplateShow {

    private static final double CORNER = 12;

    private final Template template;
    private final Catalog catalog;
    private final Background background;
    private final ScenePicture picture;
    private Optional<Look> shown = Optional.empty();

    TemplateShow(Template template, Catalog catalog, Background background, double width, double height) {
        this.template = template;
        this.catalog = catalog;
        this.background = background;
        picture = new ScenePicture(width, height);
        var round = new Rectangle(width, height);
        round.setArcWidth(CORNER);
        round.setArcHeight(CORNER);
        picture.setClip(round);
    }

    ScenePicture picture() {
        return picture;
    }

    void show(Look look) {
        if (shown.filter(look::equals).isEmpty()) {
            shown = Optional.of(look);
            Soon.once(background, look, this::compose, scene -> {
                // Another look may have been asked for meanwhile.
                if (shown.filter(look::equals).isPresent()) {
                    picture.show(scene);
                }
            });
        }
    }

    private Scene compose(Look look) {
        return new SceneComposer(catalog, look.theme(), TextMeasurer.bundled(), Layers.PLAIN)
                .compose(DiagramIndex.of(made(Map.of())));
    }

    /// @param choices by parameter; what is not named takes its default
    Diagram made(Map<String, String> choices) {
        return TemplateFacts.made(template, choices, diagram -> AutoLayout.applied(diagram, catalog));
    }
}
