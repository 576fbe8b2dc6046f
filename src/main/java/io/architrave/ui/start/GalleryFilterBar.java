package io.architrave.ui.start;

import io.architrave.catalog.TypeSummary;
import io.architrave.document.TemplateCategory;
import io.architrave.library.CostBand;
import io.architrave.model.RecoveryClass;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What narrows the gallery: words, and five questions that each have an answer *any*.
final class GalleryFilterBar extends VBox {

    private final TextField search = new TextField();
    private final ComboBox<Optional<TemplateCategory>> category = new ComboBox<>();
    private final ComboBox<Optional<TypeSummary>> service = new ComboBox<>();
    private final ComboBox<Optional<CostBand>> band = new ComboBox<>();
    private final ComboBox<Optional<RecoveryClass>> recovery = new ComboBox<>();
    private final ComboBox<Optional<String>> traffic = new ComboBox<>();
    private final Button clear = new Button("Show all");
    private final Label count = new Label();
    private boolean filling;
    private Runnable onChange = () -> {};

    GalleryFilterBar() {
        getStyleClass().add("gallery-filter");
        search.setId("start-search");
        search.setPromptText("Search by name, purpose or service");
        search.setAccessibleText("Search templates");
        search.textProperty().addListener((_, _, _) -> changed());
        prepare(category, "category", "Category", TemplateCategory::label);
        prepare(service, "service", "Service", TypeSummary::name);
        prepare(band, "cost", "Monthly cost", CostBand::label);
        prepare(recovery, "recovery", "Recovery", RecoveryClass::label);
        prepare(traffic, "traffic", "Traffic", GalleryFilterBar::capitalised);
        fill(band, List.of(CostBand.values()));
        clear.setId("gallery-clear");
        clear.getStyleClass().add("flat");
        clear.setOnAction(_ -> clear());
        count.setId("gallery-count");
        count.getStyleClass().add("gallery-count");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        var first = new HBox(search, count);
        first.getStyleClass().add("gallery-search");
        var questions = new FlowPane(category, service, band, recovery, traffic, clear);
        questions.getStyleClass().add("gallery-questions");
        getChildren().addAll(first, questions);
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private <T> void prepare(ComboBox<Optional<T>> box, String key, String question, Function<T, String> words) {
        box.setId("gallery-" + key);
        box.setAccessibleText(question);
        box.setVisibleRowCount(16);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<T> answer) {
                return answer == null ? question : answer.map(words).orElse(question + ": any");
            }

            @Override
            public Optional<T> fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        fill(box, List.of());
        box.valueProperty().addListener((_, _, _) -> changed());
    }

    private <T> void fill(ComboBox<Optional<T>> box, List<T> answers) {
        filling = true;
        box.getItems().clear();
        box.getItems().add(Optional.empty());
        answers.forEach(answer -> box.getItems().add(Optional.of(answer)));
        box.setValue(Optional.empty());
        filling = false;
    }

    /// Offers what occurs in the templates: categories and recovery in their own order, services by name.
    void offer(List<GalleryEntry> entries) {
        fill(category, List.of(TemplateCategory.values()).stream()
                .filter(one -> entries.stream().anyMatch(entry -> entry.template().category() == one))
                .toList());
        fill(service, entries.stream()
                .flatMap(entry -> entry.services().stream())
                .distinct()
                .sorted(Comparator.comparing(TypeSummary::name))
                .toList());
        fill(recovery, List.of(RecoveryClass.values()).stream()
                .filter(one -> entries.stream()
                        .anyMatch(entry -> entry.template().recovery().equals(Optional.of(one))))
                .toList());
        fill(traffic, entries.stream().flatMap(entry -> entry.traffic().stream()).distinct().sorted().toList());
    }

    /// @param run when another answer was chosen
    void onChange(Runnable run) {
        onChange = run;
    }

    private void changed() {
        if (!filling) {
            onChange.run();
        }
    }

    GalleryFilter filter() {
        return new GalleryFilter(
                GalleryFilter.words(search.getText()),
                answer(category),
                answer(service).map(TypeSummary::key),
                answer(band),
                answer(recovery),
                answer(traffic));
    }

    private static <T> Optional<T> answer(ComboBox<Optional<T>> box) {
        var value = box.getValue();
        return value == null ? Optional.empty() : value;
    }

    void clear() {
        filling = true;
        search.clear();
        List.of(category, service, band, recovery, traffic).forEach(box -> box.getSelectionModel().selectFirst());
        filling = false;
        onChange.run();
    }

    /// @param pricing how many have no cost yet, where that matters for what is shown; 0 otherwise
    void say(int shown, int all, int pricing) {
        count.setText((shown == all ? all + " templates" : shown + " of " + all)
                + (pricing > 0 ? ", pricing " + pricing + " more …" : ""));
        clear.setVisible(!filter().asksForNothing());
    }

    TextField search() {
        return search;
    }
}
