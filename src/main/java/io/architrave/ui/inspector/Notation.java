package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.util.Arrays;
import java.util.List;

/// How a value is written in a text field and read back.
interface Notation {

    sealed interface Reading {}

    record Value(PropertyValue value) implements Reading {}

    /// @param sentence what is wrong and what would do
    record Wrong(String sentence) implements Reading {}

    /// @param text not blank
    Reading read(String text);

    default String write(PropertyValue value) {
        return value.inWords();
    }

    static Notation text() {
        return text -> new Value(PropertyValue.of(text));
    }

    static Notation cidr() {
        return text -> Cidr.complaint(text).<Reading>map(Wrong::new).orElseGet(() -> new Value(PropertyValue.of(text)));
    }

    static Notation texts() {
        return text -> {
            List<PropertyValue> items = Arrays.stream(text.split("[,\\s]+"))
                    .filter(item -> !item.isBlank())
                    .map(PropertyValue::of)
                    .toList();
            return new Value(new PropertyValue.Items(items));
        };
    }
}
