package io.architrave.ui.template;

import io.architrave.ui.panel.SeveritySign;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Problems, what is left out and what was assumed; each leads to where it stands.
final class RemarkList extends ListView<Remark> {

    private boolean filling;

    RemarkList(Consumer<Remark> onChoose) {
        setId("template-remarks");
        setAccessibleText("Problems, what is left out, and what was assumed");
        setPlaceholder(new Label("No problems, nothing left out, nothing assumed."));
        getStyleClass().add("dense");
        setCellFactory(_ -> new RemarkCell());
        getSelectionModel().selectedItemProperty().addListener((_, _, remark) -> {
            if (remark != null && !filling) {
                onChoose.accept(remark);
            }
        });
    }

    /// Keeps what is chosen where it is still said.
    void show(List<Remark> remarks) {
        var chosen = getSelectionModel().getSelectedItem();
        filling = true;
        getItems().setAll(remarks);
        remarks.stream()
                .filter(remark -> chosen != null && remark.words().equals(chosen.words()))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        filling = false;
    }

    private static final class RemarkCell extends ListCell<Remark> {

        private static final double TAG = 64;

        RemarkCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Remark remark, boolean empty) {
            super.updateItem(remark, empty);
            if (empty || remark == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var tag = new Label(remark.tag());
            tag.getStyleClass().add("tag");
            var sign = new HBox();
            sign.getStyleClass().add("remark-sign");
            remark.severity().ifPresent(severity -> sign.getChildren().add(SeveritySign.of(severity)));
            sign.getChildren().add(tag);
            sign.setMinWidth(TAG);
            sign.setMaxHeight(Region.USE_PREF_SIZE);
            setGraphic(sign);
            setText(remark.words());
        }
    }
}
