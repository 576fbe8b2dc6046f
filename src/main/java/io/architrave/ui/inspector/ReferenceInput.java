package io.architrave.ui.inspector;

import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/// Other elements of the document that this one refers to.
final class ReferenceInput implements Field {

    private final MenuButton button = new MenuButton("Not set");
    private final Supplier<Map<ElementId, String>> candidates;
    private final Listener listener;
    private List<ElementId> chosen = List.of();

    /// @param candidates what can be referred to, by name
    ReferenceInput(Supplier<Map<ElementId, String>> candidates, Listener listener) {
        this.candidates = candidates;
        this.listener = listener;
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        button.getItems().clear();
        var all = new LinkedHashMap<>(candidates.get());
        chosen.forEach(id -> all.putIfAbsent(id, id.value() + " (is not there)"));
        all.forEach((id, name) -> {
            var item = new CheckMenuItem(name);
            item.setSelected(chosen.contains(id));
            item.setOnAction(_ -> toggle(id, item.isSelected()));
            button.getItems().add(item);
        });
        if (all.isEmpty()) {
            var none = new javafx.scene.control.MenuItem("None in this diagram yet");
            none.setDisable(true);
            button.getItems().add(none);
        }
    }

    private void toggle(ElementId id, boolean on) {
        var changed = new ArrayList<>(chosen);
        changed.remove(id);
        if (on) {
            changed.add(id);
        }
        List<PropertyValue> items =
                changed.stream().<PropertyValue>map(PropertyValue.Reference::new).toList();
        listener.set(items.isEmpty() ? Optional.empty() : Optional.of(new PropertyValue.Items(items)));
    }

    @Override
    public Node control() {
        return button;
    }

    @Override
    public void show(Held held) {
        chosen = held.value().stream()
                .flatMap(found -> found instanceof PropertyValue.Items(var items)
                        ? items.stream()
                        : java.util.stream.Stream.of(found))
                .flatMap(item -> item instanceof PropertyValue.Reference(var target)
                        ? java.util.stream.Stream.of(target)
                        : java.util.stream.Stream.empty())
                .toList();
        var names = candidates.get();
        button.setText(chosen.isEmpty()
                ? held.differs() ? SEVERAL : "Not set"
                : String.join(", ", chosen.stream().map(id -> names.getOrDefault(id, id.value())).toList()));
    }
}
