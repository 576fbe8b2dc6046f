package io.architrave.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one answer would change about the first place, before it is given.
///
/// @param before what comes first now; several where they are equal, none where nothing speaks for any
/// @param after what would come first then
public record Prospect(List<String> before, List<String> after) {

    public Prospect {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// @param value the answer; one that is given already is taken back
    public static Prospect of(Chooser chooser, Map<String, String> answers, List<String> templates, String key,
            String value) {
        var then = new HashMap<>(answers);
        if (!then.remove(key, value)) {
            then.put(key, value);
        }
        return new Prospect(chooser.advise(answers, templates).leaders(), chooser.advise(then, templates).leaders());
    }

    /// What would gain the first place.
    public List<String> gained() {
        return after.stream().filter(template -> !before.contains(template)).toList();
    }

    /// What would lose it.
    public List<String> lost() {
        return before.stream().filter(template -> !after.contains(template)).toList();
    }
}
