package io.architrave.ui.template;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A template as it is shown: its lines, and in between, where it is compared with an earlier one, those that are gone.
/// Rows and lines are counted from 0.
final class Rows {

    private final TemplateText text;
    private final List<Row> rows;
    private final int[] rowOfLine;
    private final List<Integer> changes = new ArrayList<>();
    private int added;
    private int removed;

    /// A place where the rows of two showings differ.
    ///
    /// @param at the first row of the earlier showing that is replaced
    record Shift(int at, int removed, int added) {}

    private Rows(TemplateText text, List<Row> rows) {
        this.text = text;
        this.rows = List.copyOf(rows);
        rowOfLine = new int[text.lines().size()];
        boolean inChange = false;
        for (int i = 0; i < rows.size(); i++) {
            boolean changed = count(rows.get(i), i);
            if (changed && !inChange) {
                changes.add(i);
            }
            inChange = changed;
        }
    }

    private boolean count(Row row, int at) {
        return switch (row) {
            case Row.Kept(int line) -> {
                rowOfLine[line] = at;
                yield false;
            }
            case Row.Added(int line) -> {
                rowOfLine[line] = at;
                added++;
                yield true;
            }
            case Row.Removed _ -> {
                removed++;
                yield true;
            }
        };
    }

    /// The template by itself.
    static Rows of(TemplateText text) {
        return new Rows(text, IntStream.range(0, text.lines().size()).<Row>mapToObj(Row.Kept::new).toList());
    }

    /// The template with what is new in it since an earlier one, and what is gone.
    ///
    /// @param earlier the lines of the earlier one
    static Rows since(List<String> earlier, TemplateText text) {
        var rows = new ArrayList<Row>();
        var run = new Run();
        int before = 0;
        int line = 0;
        for (var delta : differences(earlier, text.lines())) {
            int kept = delta.getSource().getPosition() - before;
            if (kept > 0) {
                run.endIn(rows);
            }
            for (int i = 0; i < kept; i++) {
                rows.add(new Row.Kept(line++));
            }
            before = delta.getSource().getPosition() + delta.getSource().size();
            delta.getSource().getLines().forEach(words -> run.gone.add(new Row.Removed(words)));
            for (int i = 0; i < delta.getTarget().size(); i++) {
                run.come.add(new Row.Added(line++));
            }
        }
        run.endIn(rows);
        while (line < text.lines().size()) {
            rows.add(new Row.Kept(line++));
        }
        return new Rows(text, rows);
    }

    /// Changed lines one after the other: what is gone comes first, however the differences were cut.
    private static final class Run {

        private final List<Row> gone = new ArrayList<>();
        private final List<Row> come = new ArrayList<>();

        void endIn(List<Row> rows) {
            rows.addAll(gone);
            rows.addAll(come);
            gone.clear();
            come.clear();
        }
    }

    private static List<AbstractDelta<String>> differences(List<String> before, List<String> now) {
        return DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .sorted((one, other) -> Integer.compare(one.getSource().getPosition(),
                        other.getSource().getPosition()))
                .toList();
    }

    /// Where these rows read differently from those shown before, from top to bottom.
    List<Shift> shiftsFrom(Rows before) {
        return differences(before.words(), words()).stream()
                .map(delta -> new Shift(delta.getSource().getPosition(), delta.getSource().size(),
                        delta.getTarget().size()))
                .toList();
    }

    private List<String> words() {
        return IntStream.range(0, rows.size()).mapToObj(this::words).toList();
    }

    TemplateText text() {
        return text;
    }

    int size() {
        return rows.size();
    }

    Row row(int at) {
        return rows.get(at);
    }

    /// What is written in a row.
    String words(int at) {
        return switch (rows.get(at)) {
            case Row.Kept(int line) -> text.lines().get(line);
            case Row.Added(int line) -> text.lines().get(line);
            case Row.Removed(var words) -> words;
        };
    }

    int rowOf(int line) {
        return rowOfLine[line];
    }

    /// The template's line in a row; none where the line is gone.
    OptionalInt lineAt(int row) {
        return switch (rows.get(row)) {
            case Row.Kept(int line) -> OptionalInt.of(line);
            case Row.Added(int line) -> OptionalInt.of(line);
            case Row.Removed _ -> OptionalInt.empty();
        };
    }

    int added() {
        return added;
    }

    int removed() {
        return removed;
    }

    /// The row at which the next run of changed lines begins after a row, around the end; none where nothing changed.
    OptionalInt changeAfter(int row) {
        return changes.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(changes.stream().filter(change -> change > row).findFirst()
                        .orElse(changes.getFirst()));
    }

    OptionalInt changeBefore(int row) {
        return changes.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(changes.reversed().stream().filter(change -> change < row).findFirst()
                        .orElse(changes.getLast()));
    }

    /// A part of the text, without lines that are gone.
    ///
    /// @param from column of the first row where it begins
    /// @param to column of the last row before which it ends
    String between(int first, int from, int last, int to) {
        var copied = new ArrayList<String>();
        for (int row = first; row <= last; row++) {
            if (lineAt(row).isPresent()) {
                var words = words(row);
                copied.add(words.substring(row == first ? Math.min(from, words.length()) : 0,
                        row == last ? Math.min(to, words.length()) : words.length()));
            }
        }
        return String.join("\n", copied);
    }
}
