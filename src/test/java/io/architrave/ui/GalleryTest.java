package io.architrave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.architrave.document.TemplateCategory;
import io.architrave.ui.session.Look;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The gallery of templates, in the real window, with pictures.
@ExtendWith(ApplicationExtension.class)
class GalleryTest {

    private WindowRobot window;

    @Start
    void open(Stage stage) {
        window = new WindowRobot(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void awaitCards() {
        window.awaitNode("#template-three-tier-web");
        awaitDrawn();
    }

    private void awaitDrawn() {
        window.await("the pictures", () -> drawn() > 0 && drawn() == cards());
    }

    /// Those that are seen: others are kept to measure rows with.
    private List<Node> shown() {
        return window.robot().lookup(".template-picture").queryAll().stream()
                .filter(node -> Stream.iterate(node, one -> one != null, Node::getParent).allMatch(Node::isVisible))
                .toList();
    }

    private long cards() {
        return shown().size();
    }

    private long drawn() {
        return shown().stream()
                .filter(node -> ((StackPane) node).getChildren().getFirst() instanceof ImageView image
                        && image.getImage() != null)
                .count();
    }

    private void search(String text) {
        window.robot().interact(() -> window.find("#start-search", TextField.class).setText(text));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @SuppressWarnings("unchecked")
    private <T> void answer(String question, T answer) {
        window.robot().interact(() -> window.find("#gallery-" + question, ComboBox.class)
                .setValue(Optional.of(answer)));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    @Test
    void showsPicturesOfWhatIsOnTheScreenAloneAndPricesAll() {
        awaitCards();
        assertThat(window.text("#gallery-count")).isEqualTo("56 templates");
        assertThat(cards()).isLessThan(20);
        window.await("a price", () -> shown().stream()
                .map(node -> node.getParent().lookup(".template-cost"))
                .allMatch(node -> ((Labeled) node).getText().endsWith(" a month")));
        window.picture("gallery");
        window.pictureAtDouble("gallery-200");
        window.robot().interact(() -> window.workbench.show(Look.DARK));
        awaitCards();
        window.reveal("dr-warm-standby");
        window.await("the card in the middle of the gallery", () -> {
            var card = window.find("#template-dr-warm-standby", Node.class);
            var grid = window.find("#gallery", Node.class);
            return grid.localToScene(grid.getLayoutBounds()).contains(card.localToScene(card.getLayoutBounds()));
        });
        awaitDrawn();
        window.await("a price", () -> window.text("#detail-cost").startsWith("$"));
        window.picture("gallery-dark");
        window.pictureAtDouble("gallery-dark-200");
    }

    @Test
    void isNarrowedByWordsAndQuestionsAndSaysWhereNothingFits() {
        awaitCards();
        search("lambda");
        answer("category", TemplateCategory.STREAMING);
        assertThat(window.text("#gallery-count")).endsWith(" of 56");
        assertThat(window.isShown("#template-three-tier-web")).isFalse();
        search("lambda no such thing");
        assertThat(window.isShown("#gallery-nothing")).isTrue();
        window.picture("gallery-nothing");
        window.fire("#gallery-all");
        assertThat(window.text("#gallery-count")).isEqualTo("56 templates");
        assertThat(window.isShown("#gallery-nothing")).isFalse();
        assertThat(window.find("#start-search", TextField.class).getText()).isEmpty();
    }

    @Test
    void isGoneThroughByKeysAlone() {
        awaitCards();
        window.robot().interact(() -> window.find("#start-search", TextField.class).requestFocus());
        window.robot().push(KeyCode.DOWN);
        window.awaitNode("#use-three-tier-web");
        window.robot().push(KeyCode.RIGHT);
        window.awaitNode("#use-serverless-api");
        window.robot().push(KeyCode.END);
        window.awaitNode("#use-serverless-data-processing");
        WaitForAsyncUtils.waitForFxEvents(3);
        window.awaitNode("#template-serverless-data-processing");
        window.robot().push(KeyCode.ESCAPE);
        assertThat(window.isShown("#start-empty")).isTrue();
        window.robot().push(KeyCode.HOME);
        window.awaitNode("#use-three-tier-web");
        window.robot().push(KeyCode.DOWN);
        window.awaitNode("#use-static-site-cdn");
        window.robot().push(KeyCode.ENTER);
        window.settle();
        assertThat(window.session().store().current().title()).isEqualTo("Static website with CDN");
    }

    @Test
    void reckonsOtherChoicesBeforeTheyAreTaken() {
        window.reveal("three-tier-web");
        window.await("the cost", () -> window.text("#detail-cost").startsWith("$"));
        var two = window.text("#detail-cost");
        window.robot().interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Object> zones = window.find("#choice-three-tier-web-zones", ComboBox.class);
            zones.setValue(zones.getItems().stream().filter(one -> one != zones.getValue()).findFirst().orElseThrow());
        });
        window.await("another cost", () -> window.text("#detail-cost").startsWith("$")
                && !window.text("#detail-cost").equals(two));
        window.fire("#use-three-tier-web");
        window.settle();
        assertThat(window.session().store().current().origin().orElseThrow().choices()).containsEntry("zones", "3");
    }

    @Test
    void insertsATemplateIntoTheOpenDiagramInOneStep() {
        window.startFrom("three-tier-web");
        var before = window.session().store().current();
        window.action("file.open.start");
        window.reveal("serverless-api");
        window.picture("gallery-over-a-document");
        window.fire("#insert-serverless-api");
        window.settle();
        var after = window.session().store().current();
        assertThat(after.elements()).containsAllEntriesOf(before.elements());
        assertThat(after.elements().size()).isGreaterThan(before.elements().size() + 10);
        assertThat(window.find("#start-page", Node.class).getParent().isVisible()).isFalse();
        WaitForAsyncUtils.waitForFxEvents(5);
        window.picture("gallery-inserted");
        window.action("edit.undo.undo");
        assertThat(window.session().store().current()).isSameAs(before);
        window.action("edit.part.template");
        window.awaitNode("#chooser-search");
        window.robot().interact(() -> window.find("#chooser-search", TextField.class).setText("rag"));
        window.robot().push(KeyCode.ENTER);
        window.settle();
        assertThat(window.session().store().current().elements().size()).isGreaterThan(before.elements().size());
    }
}
