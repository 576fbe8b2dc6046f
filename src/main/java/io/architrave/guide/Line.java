package io.architrave.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// What an answer says of some templates.
///
/// @param patterns the templates, by id
/// @param need the question
/// @param values the answers that it holds for; `is` in the file
/// @param weight how much it speaks for them, 1 to 10; below 0 against them
/// @param because the sentence that the user reads
/// @param source the id of what it was taken from
record Line(List<String> patterns, String need, @JsonProperty("is") List<String> values, int weight, String because,
        String source) {

    Line {
        patterns = List.copyOf(patterns);
        values = List.copyOf(values);
    }
}
