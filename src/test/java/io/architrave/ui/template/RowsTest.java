package io.architrave.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static Rows since(List<String> before, String... now) {
        return Rows.since(before, Texts.of(now));
    }

    private static List<String> shown(Rows rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> switch (rows.row(row)) {
                    case Row.Kept _ -> "  ";
                    case Row.Added _ -> "+ ";
                    case Row.Removed _ -> "- ";
                } + rows.words(row))
                .toList();
    }

    @Test
    void showsWhatIsGoneWhereItStoodAndWhatIsNewAfterIt() {
        var rows = since(List.of("a", "b", "c"), "a", "x", "c", "d");
        assertThat(shown(rows)).containsExactly("  a", "- b", "+ x", "  c", "+ d");
        assertThat(rows.added()).isEqualTo(2);
        assertThat(rows.removed()).isEqualTo(1);
    }

    @Test
    void whatIsGoneComesBeforeWhatIsNewHoweverManyTheyAre() {
        var rows = since(List.of("a", "b", "c", "z"), "x", "y", "z");
        assertThat(shown(rows)).containsExactly("- a", "- b", "- c", "+ x", "+ y", "  z");
    }

    @Test
    void linesKeepTheirNumbersWhereOthersAreGone() {
        var rows = since(List.of("a", "b", "c"), "a", "c");
        assertThat(rows.lineAt(2)).isEqualTo(OptionalInt.of(1));
        assertThat(rows.lineAt(1)).isEmpty();
        assertThat(rows.rowOf(1)).isEqualTo(2);
    }

    @Test
    void goesFromChangeToChangeAroundTheEnd() {
        var rows = since(List.of("a", "b", "c", "d", "e"), "a", "B", "c", "d", "e", "f");
        assertThat(rows.changeAfter(0)).isEqualTo(OptionalInt.of(1));
        assertThat(rows.changeAfter(1)).isEqualTo(OptionalInt.of(6));
        assertThat(rows.changeAfter(6)).isEqualTo(OptionalInt.of(1));
        assertThat(rows.changeBefore(1)).isEqualTo(OptionalInt.of(6));
        assertThat(since(List.of("a"), "a").changeAfter(0)).isEmpty();
    }

    @Test
    void whatIsCopiedHoldsNoLineThatIsGone() {
        var rows = since(List.of("a", "gone", "c"), "a", "new", "c");
        assertThat(rows.between(0, 0, rows.size() - 1, 9)).isEqualTo("a\nnew\nc");
        assertThat(rows.between(2, 1, 3, 0)).isEqualTo("ew\n");
    }

    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    /// Both files can be read out of what is shown.
    @Property(tries = 300)
    void losesNoLineOfEither(@ForAll("files") List<String> before, @ForAll("files") List<String> now) {
        var rows = Rows.since(before, Texts.of(now.toArray(String[]::new)));
        var old = new ArrayList<String>();
        var current = new ArrayList<String>();
        for (int row = 0; row < rows.size(); row++) {
            if (!(rows.row(row) instanceof Row.Added)) {
                old.add(rows.words(row));
            }
            if (!(rows.row(row) instanceof Row.Removed)) {
                current.add(rows.words(row));
            }
        }
        assertThat(old).isEqualTo(before);
        assertThat(current).isEqualTo(now);
        assertThat(rows.added() - rows.removed()).isEqualTo(now.size() - before.size());
    }

    /// What is shown before becomes what is shown after by the shifts alone.
    @Property(tries = 300)
    void shiftsLeadFromOneShowingToTheNext(
            @ForAll("files") List<String> before, @ForAll("files") List<String> now) {
        var was = Rows.of(Texts.of(before.toArray(String[]::new)));
        var is = Rows.of(Texts.of(now.toArray(String[]::new)));
        var words = new ArrayList<>(before);
        int by = 0;
        for (var shift : is.shiftsFrom(was)) {
            int at = shift.at() + by;
            words.subList(at, at + shift.removed()).clear();
            words.addAll(at, now.subList(at, at + shift.added()));
            by += shift.added() - shift.removed();
        }
        assertThat(words).isEqualTo(now);
    }

    @Test
    void findsWordsWhateverTheirCapitals() {
        var rows = Rows.of(Texts.of("Type: AWS::EC2::VPC", "vpc: !Ref Vpc"));
        assertThat(CodeSearch.in(rows, "vpc")).containsExactly(new CodeSearch.Found(0, 16, 19),
                new CodeSearch.Found(1, 0, 3), new CodeSearch.Found(1, 10, 13));
        assertThat(CodeSearch.in(rows, "")).isEmpty();
    }
}
