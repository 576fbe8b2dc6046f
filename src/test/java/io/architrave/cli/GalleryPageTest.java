package io.architrave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.Template;
import io.architrave.document.Templates;
import io.architrave.exchange.Thumbnail;
import io.architrave.library.Library;
import io.architrave.scene.Theme;
import io.architrave.testing.Golden;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The page of the templates and its pictures, which `-Daccept=true` writes anew.
class GalleryPageTest {

    private static final Path PICTURES = Path.of("src", "docs", "gallery");
    private static final int MOST_BYTES = 60_000;
    private static final List<Template> ALL = Templates.all();
    private static final Thumbnail THUMBNAIL = new Thumbnail(Library.bundled().catalog(), Theme.LIGHT);

    @Test
    void isPublishedAsTheTemplatesSay() {
        Golden.assertMatches("../../../docs/gallery.md", new GalleryPage(Library.bundled(), ALL).markdown("gallery"));
    }

    @Test
    void hasThePictureOfEachAsItIsDrawnNow() throws IOException {
        for (var template : ALL) {
            var drawn = TemplatesCommand.picture(template, THUMBNAIL);
            var file = PICTURES.resolve(TemplatesCommand.fileName(template));
            if (Boolean.getBoolean("accept")) {
                Files.createDirectories(PICTURES);
                Files.write(file, drawn);
            }
            assertThat(drawn.length).as(template.id()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(file).as("accepted picture; write it with -Daccept=true").exists();
            assertThat(pixels(drawn)).as(template.id()).isEqualTo(pixels(Files.readAllBytes(file)));
        }
    }

    @Test
    void hasNoPictureOfWhatIsNotThereAnyMore() throws IOException {
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ALL.stream().map(TemplatesCommand::fileName).toList());
        }
    }

    @Test
    void tellsOfEachTemplateOnce() {
        var page = new GalleryPage(Library.bundled(), ALL).markdown("gallery");
        assertThat(ALL).allSatisfy(template -> assertThat(page.split("`architrave new " + template.id() + "`", -1))
                .as(template.id()).hasSize(2));
    }

    /// What was packed differently is the same picture.
    private static int[] pixels(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Thumbnail.WIDTH);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
