package io.architrave.exchange;

import io.architrave.catalog.Catalog;
import io.architrave.layout.AutoLayout;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Annotations;
import io.architrave.scene.Layers;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.TemplateDiagrams;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.pcollections.TreePMap;

/// Draws every template into a folder, as it is and laid out anew, for eyes.
public final class TemplatePictures {

    private final Path folder;

    private TemplatePictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        Files.createDirectories(folder);
        var pictures = new TemplatePictures(folder);
        for (var name : TemplateDiagrams.NAMES) {
            var diagram = TemplateDiagrams.read(name, Map.of());
            var anew = AutoLayout.applied(diagram.withLayout(TreePMap.empty()), Catalog.bundled());
            pictures.draw(name + "-light", diagram, Theme.LIGHT, 1);
            pictures.draw(name + "-dark", diagram, Theme.DARK, 2);
            pictures.draw(name + "-anew", anew, Theme.LIGHT, 1);
        }
    }

    private void draw(String name, Diagram diagram, Theme theme, double scale) throws IOException {
        var composer = new SceneComposer(Catalog.bundled(), theme, TextMeasurer.bundled(), Layers.DEFAULT);
        var scene = composer.compose(DiagramIndex.of(diagram), Annotations.NONE, Optional.empty());
        try (var out = Files.newOutputStream(folder.resolve(name + ".png"))) {
            System.out.println(name + " " + new PngPicture().write(scene, new PngPicture.Options(scale, 24), out));
        }
    }
}
