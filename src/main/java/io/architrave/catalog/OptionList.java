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
    /// Graviton). A `port` is the one that a connection to the element takes.
    static PropertySpec.Choice readChoice(FileCursor choice) {
        var value = choice.text("value");
        choice.number("port").filter(port -> port.intValue() < 1 || port.intValue() > 65535)
                .ifPresent(port -> choice.report("port", "is " + port + "; a port is 1 to 65535"));
        Map<String, String> facts = new HashMap<>();
        for (var member : choice.members()) {
            if (!member.equals("value") && !member.equals("label")) {
                if (!choice.json().path(member).isValueNode()) {
                    choice.report(member, "is not one value; write a text, a number, true or false");
                }
                facts.put(member, choice.json().path(member).asText());
            }
        }
        return new PropertySpec.Choice(value, choice.textOr("label", value), Map.copyOf(facts));
    }

    public Optional<PropertySpec.Choice> find(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
