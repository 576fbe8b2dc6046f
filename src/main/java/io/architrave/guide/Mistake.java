package io.architrave.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people often get wrong, and how it shows in their answers.
///
/// @param when the answers that run into it: one of the values for each question
/// @param say what is wrong and what is better
/// @param source the id of what it was taken from
public record Mistake(Map<String, List<String>> when, String say, String source) {

    public Mistake {
        when = Map.copyOf(when);
    }

    boolean isIn(Map<String, String> answers) {
        return when.entrySet().stream().allMatch(need -> Optional.ofNullable(answers.get(need.getKey()))
                .filter(need.getValue()::contains).isPresent());
    }
}
