package io.architrave.ui.inspector;

import io.architrave.model.PropertyValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// How a value is written in a text field and read back.
interface Notation {

    sealed interface Reading {}

    record Value(PropertyValue value) implements Reading {}

    /// @param sentence what is wrong and what would do
    record Wrong(String sentence) implements Reading {}

    /// @param text not blank
    Reading read(String text);

    default String write(PropertyValue value) {
        return plain(value);
    }

    static String plain(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> text;
            case PropertyValue.Amount(var number) -> number.toPlainString();
            case PropertyValue.Flag(var on) -> on ? "on" : "off";
            case PropertyValue.Reference(var target) -> target.value();
            case PropertyValue.Items(var items) ->
                    items.stream().map(Notation::plain).collect(Collectors.joining(", "));
            case PropertyValue.Structure(var fields) -> fields.asMap().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                    .collect(Collectors.joining(" "));
        };
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
