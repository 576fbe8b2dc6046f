package io.architrave.ui.start;

import io.architrave.library.TemplateFacts;
import io.architrave.ui.canvas.IconTile;
import io.architrave.ui.session.Money;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/// A template among others: its picture, what it is for, a few of its services and what it costs.
final class GalleryCard extends GridCell<GalleryEntry> {

    static final double WIDTH = GalleryWork.WIDTH + 4;
    static final double HEIGHT = 316;

    /// Of the card, less its border.
    private static final double CORNER = 7;
    private static final int MOST_ICONS = 6;
    private static final double ICON = 20;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final GalleryWork work;
    private final ObservableValue<Optional<GalleryEntry>> chosen;
    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final Label pattern = new Label();
    private final Label summary = new Label();
    private final HBox icons = new HBox();
    private final Label cost = new Label();
    private final VBox card;
    private Subscription following = Subscription.EMPTY;
    private @Nullable GalleryEntry shown;

    GalleryCard(GalleryWork work, ObservableValue<Optional<GalleryEntry>> chosen) {
        this.work = work;
        this.chosen = chosen;
        getStyleClass().add("gallery-cell");
        picture.setFitWidth(GalleryWork.WIDTH);
        picture.setFitHeight(GalleryWork.HEIGHT);
        card = new VBox(framed(), words());
        card.getStyleClass().add("template-card");
        card.setMinSize(WIDTH, HEIGHT);
        card.setMaxSize(WIDTH, HEIGHT);
        setPadding(javafx.geometry.Insets.EMPTY);
    }

    private Region framed() {
        var frame = new StackPane(picture);
        frame.getStyleClass().add("template-picture");
        frame.setMinSize(GalleryWork.WIDTH, GalleryWork.HEIGHT);
        frame.setMaxSize(GalleryWork.WIDTH, GalleryWork.HEIGHT);
        var round = new Rectangle(GalleryWork.WIDTH, GalleryWork.HEIGHT + CORNER);
        round.setArcWidth(2 * CORNER);
        round.setArcHeight(2 * CORNER);
        frame.setClip(round);
        return frame;
    }

    private Region words() {
        title.getStyleClass().add("template-title");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        pattern.getStyleClass().add("template-pattern");
        pattern.setMinWidth(Region.USE_PREF_SIZE);
        var heading = new HBox(title, gap(), pattern);
        heading.getStyleClass().add("template-heading");
        summary.setWrapText(true);
        summary.setMinHeight(0);
        summary.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        summary.getStyleClass().add("template-summary");
        summary.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(summary, Priority.ALWAYS);
        icons.getStyleClass().add("template-icons");
        cost.getStyleClass().add("template-cost");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        var foot = new HBox(icons, gap(), cost);
        foot.getStyleClass().add("template-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(heading, summary, foot);
        words.getStyleClass().add("template-words");
        VBox.setVgrow(words, Priority.ALWAYS);
        return words;
    }

    static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @Override
    protected void updateItem(@Nullable GalleryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        var now = empty ? null : entry;
        if (now == shown) {
            return;
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (shown != null) {
            work.leave(shown);
        }
        shown = now;
        setGraphic(now == null ? null : card);
        if (now != null) {
            fill(now);
        }
    }

    private void fill(GalleryEntry entry) {
        var template = entry.template();
        setId("template-" + template.id());
        title.setText(template.title());
        pattern.setText(template.pattern());
        summary.setText(template.summary());
        icons.getChildren().clear();
        entry.services().stream().limit(MOST_ICONS).forEach(type -> {
            var tile = IconTile.of(type, ICON);
            tile.setMouseTransparent(false);
            Tooltip.install(tile, new Tooltip(type.name()));
            icons.getChildren().add(tile);
        });
        int more = entry.services().size() - MOST_ICONS;
        if (more > 0) {
            var rest = new Label("+" + more);
            rest.getStyleClass().add("template-more");
            icons.getChildren().add(rest);
        }
        following = Subscription.combine(
                entry.facts().subscribe(this::showFacts),
                entry.picture().subscribe(image -> showPicture(entry, image)),
                chosen.subscribe(one -> card.pseudoClassStateChanged(CHOSEN, one.filter(entry::equals).isPresent())));
        work.want(entry, this::isOnScreen);
    }

    /// Cells that only measure, and those that are kept for later, stand in what is not visible.
    private boolean isOnScreen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void showFacts(Optional<TemplateFacts> facts) {
        cost.setText(facts.map(GalleryCard::monthly).orElse("Pricing …"));
    }

    /// To the dollar, since the guesses behind it are no finer: `$1,234 a month`.
    static String monthly(TemplateFacts facts) {
        return Money.wholeDollars(facts.monthly()) + (facts.open() > 0 ? "+" : "") + " a month";
    }

    private void showPicture(GalleryEntry entry, Optional<Image> image) {
        picture.setImage(image.orElse(null));
        if (image.isEmpty()) {
            work.want(entry, this::isOnScreen);
        }
    }
}
