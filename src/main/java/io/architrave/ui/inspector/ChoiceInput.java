package io.architrave.ui.inspector;

import io.architrave.catalog.PropertySpec;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// One of several values; a long list can be searched. What the list does not know is shown as it stands in the document.
final class ChoiceInput implements Field {

    private static final int LONG = 15;

    private final ComboBox<Option> box;
    private final List<Option> options;
    private boolean showing;

    private record Option(String label, Optional<PropertyValue> value) {}

    /// @param read makes a property value of a choice's key
    ChoiceInput(List<PropertySpec.Choice> choices, Function<String, PropertyValue> read, Listener listener) {
        var all = new ArrayList<Option>();
        all.add(new Option("Not set", Optional.empty()));
        choices.forEach(choice -> all.add(new Option(choice.label(), Optional.of(read.apply(choice.value())))));
        options = List.copyOf(all);
        box = options.size() > LONG ? new SearchableComboBox<>() : new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(SEVERAL);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                return options.getFirst();
            }
        });
        box.getItems().setAll(options);
        box.valueProperty().addListener((_, _, chosen) -> {
            if (!showing && chosen != null) {
                listener.set(chosen.value());
            }
        });
    }

    @Override
    public Node control() {
        return box;
    }

    @Override
    public boolean offersUnset() {
        return true;
    }

    @Override
    public void show(Held held) {
        showing = true;
        box.setValue(held.differs() ? null : option(held.value()));
        showing = false;
    }

    private Option option(Optional<PropertyValue> value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseGet(() -> new Option(value.map(PropertyValue::inWords).orElse(""), value));
    }
}
