package io.architrave.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.DiagramIndex;
import io.architrave.scene.Layers;
import io.architrave.scene.Scene;
import io.architrave.scene.SceneComposer;
import io.architrave.scene.TemplateDiagrams;
import io.architrave.scene.Theme;
import io.architrave.scene.text.TextMeasurer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngPictureTest {

    private static Scene scene(Theme theme) {
        var composer = new SceneComposer(Catalog.bundled(), theme, TextMeasurer.bundled(), Layers.PLAIN);
        return composer.compose(DiagramIndex.of(TemplateDiagrams.read("serverless-api", Map.of())));
    }

    private static byte[] written(Theme theme, double scale) throws IOException {
        var out = new ByteArrayOutputStream();
        new PngPicture().write(scene(theme), new PngPicture.Options(scale, 10), out);
        return out.toByteArray();
    }

    @Test
    void isTwiceAsLargeAtTwiceTheScale() throws IOException {
        var once = ImageIO.read(new ByteArrayInputStream(written(Theme.LIGHT, 1)));
        var twice = ImageIO.read(new ByteArrayInputStream(written(Theme.LIGHT, 2)));
        assertThat(Math.abs(twice.getWidth() - 2 * once.getWidth())).isLessThanOrEqualTo(2);
    }

    @Test
    void isPaintedOnTheGroundOfItsTheme() throws IOException {
        for (var theme : new Theme[]{Theme.LIGHT, Theme.DARK}) {
            var image = ImageIO.read(new ByteArrayInputStream(written(theme, 1)));
            assertThat(image.getRGB(1, 1)).isEqualTo(theme.ground());
        }
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        assertThat(written(Theme.LIGHT, 1)).isEqualTo(written(Theme.LIGHT, 1));
    }

    @Test
    void refusesAPictureThatIsTooLargeAndSaysWhatWouldHelp() throws IOException {
        var out = new ByteArrayOutputStream();
        var outcome = new PngPicture().write(scene(Theme.LIGHT), new PngPicture.Options(40, 10), out);
        assertThat(outcome).isInstanceOf(PngPicture.Outcome.Refused.class);
        assertThat(((PngPicture.Outcome.Refused) outcome).sentence())
                .contains("at scale 40", "128 million", "or less");
        assertThat(out.size()).isZero();
    }
}
