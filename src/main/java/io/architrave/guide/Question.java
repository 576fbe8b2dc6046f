package io.architrave.guide;

import java.util.List;
import java.util.Optional;

/// One thing that is asked.
///
/// @param key the word on the command line
/// @param ask the question, in full
/// @param help why it is asked
/// @param source the id of what it was taken from
/// @param choices what may be answered
public record Question(String key, String ask, String help, String source, List<Choice> choices) {

    /// @param value the word on the command line
    /// @param label what the user reads
    public record Choice(String value, String label) {}

    public Question {
        choices = List.copyOf(choices);
    }

    public Optional<Choice> choice(String value) {
        return choices.stream().filter(choice -> choice.value().equals(value)).findFirst();
    }
}
