package io.architrave.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Choices that several types share and that age, such as instance classes: a data file with a date and a source.
public record OptionList(String key, String source, String date, List<PropertySpec.Choice> choices) {

    public OptionList {
        choices = List.copyOf(choices);
    }

    static OptionList read(String key, FileCursor file) {
        file.knowsOnly("source", "date", "choices");
        return new OptionList(
                key,
                file.text("source"),
                file.text("date"),
                file.objects("choices").stream().map(OptionList::readChoice).toList());
    }

    /// Members beside value and label are facts: `architecture`, `vcpu`, `memoryGiB`, `arm64` (the counterpart on
    /// Graviton).
    static PropertySpec.Choice readChoice(FileCursor choice) {
        var value = choice.text("value");
        Map<String, String> facts = new HashMap<>();
        for (var member : choice.members()) {
            if (!member.equals("value") && !member.equals("label")) {
                facts.put(member, choice.json().path(member).asText());
            }
        }
        return new PropertySpec.Choice(value, choice.textOr("label", value), Map.copyOf(facts));
    }

    public Optional<PropertySpec.Choice> find(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
