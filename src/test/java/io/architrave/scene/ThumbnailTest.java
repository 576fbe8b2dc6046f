package io.architrave.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.catalog.Catalog;
import io.architrave.model.Box;
import io.architrave.model.Diagram;
import io.architrave.model.DiagramIndex;
import io.architrave.model.ElementId;
import io.architrave.model.LayoutEntry;
import io.architrave.model.Node;
import io.architrave.scene.text.TextMeasurer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThumbnailTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    private final Scene scene = compose(Diagram.EMPTY
            .with(Node.of("left", "lambda-function", "left"))
            .withLayout(ElementId.of("left"), LayoutEntry.of(new Box(0, 0, 96, 96)))
            .with(Node.of("right", "s3-bucket", "right"))
            .withLayout(ElementId.of("right"), LayoutEntry.of(new Box(904, 0, 96, 96))));

    @Test
    void servicesAreSpotsOfTheirColourWhereTheyStand() {
        var thumbnail = Thumbnail.of(scene, WIDTH, HEIGHT);
        var icon = scene.figure(ElementId.of("left")).orElseThrow().drawables().stream()
                .filter(Drawable.Picture.class::isInstance)
                .map(Drawable.Picture.class::cast)
                .findFirst()
                .orElseThrow();
        var spot = thumbnail.onIt(icon.box()).centre();
        assertThat(thumbnail.pixels()[(int) spot.y() * WIDTH + (int) spot.x()]).isEqualTo(icon.tone());
        assertThat(thumbnail.pixels()[(int) spot.y() * WIDTH + WIDTH / 2]).isEqualTo(Theme.LIGHT.ground());
    }

    @Test
    void everythingIsOnIt() {
        var thumbnail = Thumbnail.of(scene, WIDTH, HEIGHT);
        assertThat(new Box(0, 0, WIDTH, HEIGHT).contains(thumbnail.onIt(scene.bounds()))).isTrue();
    }

    @Test
    void aPointOnItLeadsToThePage() {
        var thumbnail = Thumbnail.of(scene, WIDTH, HEIGHT);
        var box = thumbnail.onIt(new Box(300, 40, 0, 0));
        var page = thumbnail.toPage(box.x(), box.y());
        assertThat(page.x()).isCloseTo(300, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(page.y()).isCloseTo(40, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void anEmptySceneIsBlank() {
        var thumbnail = Thumbnail.of(compose(Diagram.EMPTY), WIDTH, HEIGHT);
        assertThat(Arrays.stream(thumbnail.pixels()).distinct()).containsExactly(Theme.LIGHT.ground());
    }

    private static Scene compose(Diagram diagram) {
        return new SceneComposer(Catalog.bundled(), Theme.LIGHT, TextMeasurer.bundled(), Layers.PLAIN)
                .compose(DiagramIndex.of(diagram));
    }
}
