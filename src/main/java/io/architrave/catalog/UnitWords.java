package io.architrave.catalog;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Amounts as people read them: `6,144 characters`, `250 MB`, `1 mesh`.
final class UnitWords {

    private static final int SHORTEST_WORD = 4;

    private UnitWords() {}

    static String amount(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /// What is counted becomes several; a measure such as `GB`, `s` or `request/s` stays as it is.
    static String of(BigDecimal value, String unit) {
        return amount(value) + " " + (value.compareTo(BigDecimal.ONE) == 0 ? unit : several(unit));
    }

    /// Whether words such as `Repositories of a project` say already what is counted.
    static boolean isSaidBy(String words, String unit) {
        var said = words.toLowerCase(Locale.ROOT);
        return isCounted(unit) && (said.startsWith(several(unit)) || said.startsWith(unit + " "))
                || said.startsWith(unit.toLowerCase(Locale.ROOT) + "s");
    }

    private static boolean isCounted(String unit) {
        return unit.chars().allMatch(letter -> Character.isLowerCase(letter) || letter == ' ')
                && (unit.length() >= SHORTEST_WORD || unit.equals("day") || unit.equals("key") || unit.equals("run")
                        || unit.equals("job"));
    }

    private static String several(String unit) {
        int of = unit.indexOf(" of ");
        if (of > 0) {
            return several(unit.substring(0, of)) + unit.substring(of);
        }
        if (!isCounted(unit) || unit.endsWith("s") && !unit.endsWith("ss") && !unit.endsWith("ias")) {
            return unit;
        }
        if (unit.matches(".*[^aeiou]y")) {
            return unit.substring(0, unit.length() - 1) + "ies";
        }
        return unit + (unit.matches(".*(s|x|ch|sh)") ? "es" : "s");
    }
}
