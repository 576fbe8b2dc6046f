package io.architrave.exchange;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Layers;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.TemplateDiagrams;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Draws every template into `target/pictures`, for eyes.
public final class TemplatePictures {

    private TemplatePictures() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        Files.createDirectories(folder);
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            var composer = new SceneComposer(Catalog.bundled(), theme, TextMeasurer.bundled(), Layers.DEFAULT);
            for (var name : TemplateDiagrams.NAMES) {
                var diagram = TemplateDiagrams.read(name, Map.of());
                var scene = composer.compose(DiagramIndex.of(diagram));
                try (var out = Files.newOutputStream(folder.resolve(name + "-" + theme.name() + ".png"))) {
                    System.out.println(name + " " + new PngPicture().write(scene, PngPicture.Options.PLAIN, out));
                }
            }
        }
    }
}
