package io.architrave.ui.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks for words in what is shown, whatever their capitals.
final class CodeSearch {

    private CodeSearch() {}

    /// @param from column of the first character
    /// @param to column after the last
    record Found(int row, int from, int to) {}

    static List<Found> in(Rows rows, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Found>();
        for (int row = 0; row < rows.size() && !wanted.isEmpty(); row++) {
            var line = rows.words(row).toLowerCase(Locale.ROOT);
            for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length())) {
                found.add(new Found(row, at, at + wanted.length()));
            }
        }
        return found;
    }
}
