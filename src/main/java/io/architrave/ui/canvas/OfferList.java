package io.architrave.ui.canvas;

import io.architrave.tool.Editor;
import io.architrave.tool.Input;
import io.architrave.tool.QuickConnect;
import io.architrave.tool.QuickConnect.Offer;
import io.architrave.tool.ToolState.Connect;
import io.architrave.tool.Words;
import io.architrave.ui.session.DocumentSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a connection that was let go in the open could lead to: typing narrows the list, Enter or a click places and
/// connects, Escape or a press elsewhere leaves.
final class OfferList extends VBox {

    private static final double WIDTH = 304;
    private static final double ROW = 40;
    private static final int MOST_ROWS = 7;
    private static final double CHROME = 94;
    private static final double ICON = 24;
    private static final double GAP = 8;

    private final DocumentSession session;
    private final CanvasView canvas;
    private final Label heading = new Label();
    private final TextField search = new TextField();
    private final ListView<Offer> found = new ListView<>();
    private Optional<Connect.Offering> shown = Optional.empty();
    private List<Offer> offers = List.of();

    OfferList(DocumentSession session, CanvasView canvas) {
        this.session = session;
        this.canvas = canvas;
        setId("offers");
        getStyleClass().add("offers");
        setVisible(false);
        setManaged(false);
        search.setId("offers-search");
        search.setPromptText("Search");
        search.setAccessibleText("What to add and connect");
        heading.setMaxWidth(WIDTH);
        heading.setLabelFor(search);
        search.textProperty().addListener((_, _, _) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        found.setId("offers-list");
        found.setFocusTraversable(false);
        found.setFixedCellSize(ROW);
        found.setCellFactory(_ -> new Cell());
        VBox.setVgrow(found, Priority.ALWAYS);
        getChildren().addAll(heading, search, found);
        // What is done here is no gesture on the canvas below.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /// Opens or closes as the tool says.
    void follow() {
        var wanted = editor().state() instanceof Connect.Offering offering
                ? Optional.of(offering)
                : Optional.<Connect.Offering>empty();
        if (!wanted.equals(shown)) {
            shown = wanted;
            setVisible(wanted.isPresent());
            wanted.ifPresent(this::open);
        }
        place();
    }

    private void open(Connect.Offering offering) {
        offers = List.of();
        search.clear();
        heading.setText("Connect " + editor().nameOf(offering.pull().from()) + " to a new …");
        found.setPlaceholder(new Label("Looking what it may be connected to …"));
        fill();
        search.requestFocus();
        var index = editor().index();
        session.background()
                .once(
                        () -> QuickConnect.offers(index, session.catalog(), offering.pull().from(), offering.at()),
                        answer -> show(offering, answer));
    }

    private void show(Connect.Offering asked, List<Offer> answer) {
        if (shown.equals(Optional.of(asked))) {
            offers = answer;
            found.setPlaceholder(new Label("Nothing that it may be connected to"));
            fill();
            place();
        }
    }

    private void fill() {
        var words = List.of(search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        found.getItems().setAll(offers.stream()
                .filter(offer -> words.stream().allMatch(haystack(offer)::contains))
                .toList());
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    private static String haystack(Offer offer) {
        return (offer.type().name() + " " + offer.type().key().value() + " " + String.join(" ", offer.type().aliases()))
                .toLowerCase(Locale.ROOT);
    }

    /// Beside the point, wholly on the canvas.
    void place() {
        shown.ifPresent(offering -> {
            var at = editor().viewport().toCanvas(offering.at());
            int rows = Math.clamp(offers.size(), 2, MOST_ROWS);
            double height = CHROME + rows * ROW;
            double x = Math.min(at.x() + GAP, canvas.getWidth() - WIDTH - GAP);
            double y = Math.min(at.y() + GAP, canvas.getHeight() - height - GAP);
            resizeRelocate(Math.max(GAP, Math.rint(x)), Math.max(GAP, Math.rint(y)), WIDTH, height);
        });
    }

    private void onKey(KeyEvent event) {
        int at = found.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> leave(new Input.Cancel());
            case ENTER -> choose();
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case TAB -> select(event.isShiftDown() ? at - 1 : at + 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int at) {
        if (at >= 0 && at < found.getItems().size()) {
            found.getSelectionModel().select(at);
            found.scrollTo(Math.max(0, at - MOST_ROWS / 2));
        }
    }

    private void choose() {
        Optional.ofNullable(found.getSelectionModel().getSelectedItem())
                .ifPresent(offer -> leave(new Input.Choose(offer.type().key())));
    }

    private void leave(Input input) {
        editor().handle(input);
        canvas.requestFocus();
    }

    private Editor editor() {
        return session.editor();
    }

    /// Icon, name, and below what the connection will mean and where the service will stand.
    private final class Cell extends ListCell<Offer> {
        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("offer-" + offer.type().key().value());
            var name = new Label(offer.type().name());
            var meaning = new Label(meaning(offer));
            meaning.getStyleClass().add("offer-meaning");
            var words = new VBox(name, meaning);
            words.setAlignment(Pos.CENTER_LEFT);
            var row = new HBox(IconTile.of(offer.type(), ICON), words);
            row.getStyleClass().add("offer");
            setGraphic(row);
            setAccessibleText(offer.type().name() + ", " + meaning.getText());
        }

        private String meaning(Offer offer) {
            return Words.of(offer.relation())
                    + offer.elsewhere().map(group -> " · will stand in " + editor().nameOf(group)).orElse("");
        }
    }
}
