package io.architrave.catalog.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final Unit HOUR = Unit.of("hour");

    private final Map<String,
            Input> values = new HashMap<>(
                    Map.of("hours", amount("730", "hour"), "count", amount("2", ""), "storage", amount("30", "GB"),
                            "guessed", new Input.Amount(new BigDecimal(5), Unit.ONE, Input.Basis.GUESS), "engine",
                            new Input.Text("postgres", Input.Basis.STATED), "multiAz",
                            new Input.Flag(true, Input.Basis.STATED), "empty", amount("0", "")));

    private static Input amount(String value, String unit) {
        return new Input.Amount(new BigDecimal(value), Unit.of(unit), Input.Basis.STATED);
    }

    private static Quantity quantity(String text) {
        return switch (Quantity.parse(text)) {
            case Parsed.Ok<Quantity> ok -> ok.value();
            case Parsed.Bad<Quantity> bad -> throw new AssertionError(bad.sentence());
        };
    }

    private Evaluated evaluate(String text) {
        return quantity(text).evaluate(Inputs.of(values));
    }

    private BigDecimal known(String text, String unit) {
        return ((Evaluated.Known) evaluate(text)).in(Unit.of(unit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"1 + 2 * 3|7", "(1 + 2) * 3|9", "10 - 4 - 3|3", "12 / 3 / 2|2", "ceil(7 / 2)|4", "ceil(4)|4",
                    "min(3, 1, 2)|1",
                    "max(3, 1, 2)|3", "max(0, count - 5)|0", "when(engine == \"postgres\", 1, 0)|1",
                    "when(engine != \"postgres\", 1, 0)|0", "when(multiAz, 2, 1)|2",
                    "when(multiAz == false, 2, 1)|1", "when(not multiAz, 2, 1)|1",
                    "when(count > 1 and multiAz, 5, 6)|5", "when(count > 2 or multiAz, 5, 6)|5",
                    "when((count + 1) * 2 >= 6, 1, 0)|1",
                    "when((count > 1 or multiAz) and engine == \"mysql\", 1, 0)|0", "0.1 + 0.2|0.3"})
    void computesLikePaperAndPencil(String text, BigDecimal expected) {
        assertThat(known(text, "")).isEqualByComparingTo(expected);
    }

    @Test
    void convertsUnitsOnTheWay() {
        assertThat(known("count * hours", "hour")).isEqualByComparingTo("1460");
        assertThat(known("max(0, storage - 20[GB])", "GB-month")).isEqualByComparingTo("10");
        assertThat(known("storage / 512[MB]", "")).isEqualByComparingTo("60");
        assertThat(known("storage", "MB")).isEqualByComparingTo("30720");
    }

    @Test
    void doesNotRoundUpWhatOnlyADivisionLeftBehind() {
        values.put("perHour", amount("1", "1/hour"));

        assertThat(known("ceil(perHour * hours / 730)", "")).isEqualByComparingTo("1");
    }

    @Test
    void namesAllThatIsMissing() {
        assertThat(evaluate("requests * size + count"))
                .isEqualTo(new Evaluated.Missing(java.util.Set.of("requests", "size")));
        assertThat(evaluate("0 * requests")).isInstanceOf(Evaluated.Missing.class);
    }

    @Test
    void needsOnlyTheBranchThatIsTaken() {
        assertThat(known("when(multiAz, count, nobodySaid)", "")).isEqualByComparingTo("2");
        assertThat(evaluate("when(nobodySaid > 1, 1, 2)"))
                .isEqualTo(new Evaluated.Missing(java.util.Set.of("nobodySaid")));
        assertThat(known("when(multiAz or nobodySaid > 1, 1, 2)", "")).isEqualByComparingTo("1");
    }

    @Test
    void takesTheFirstOfSeveralThatIsKnown() {
        assertThat(known("first(nobodySaid, count)", "")).isEqualByComparingTo("2");
        assertThat(known("first(count, nobodySaid)", "")).isEqualByComparingTo("2");
        assertThat(evaluate("first(nobodySaid, norThis)"))
                .isEqualTo(new Evaluated.Missing(java.util.Set.of("nobodySaid", "norThis")));
        assertThat(known("count * (100[%] - 70[%])", "")).isEqualByComparingTo("0.6");
    }

    @Test
    void remembersWhichInputsWereGuessed() {
        assertThat(evaluate("guessed * count")).isInstanceOfSatisfying(Evaluated.Known.class,
                known -> assertThat(known.guesses()).containsExactly("guessed"));
        assertThat(evaluate("when(multiAz, count, guessed)")).isInstanceOfSatisfying(Evaluated.Known.class,
                known -> assertThat(known.guesses()).isEmpty());
    }

    @Test
    void saysThatItWouldDivideByZero() {
        assertThat(evaluate("count / empty"))
                .isEqualTo(new Evaluated.Undefined("'(count / empty)' divides by zero: 'empty' is 0."));
        assertThat(evaluate("engine * 2")).isInstanceOfSatisfying(Evaluated.Undefined.class,
                undefined -> assertThat(undefined.sentence()).contains("\"postgres\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"1 +|4|ends where an amount is needed", "2 * (count|11|')' is needed", "min 3|1|write min(...)",
                    "count count|7|write an operator",
                    "\"postgres\" * 2|1|compared in a when", "when(engine == \"a\", 1)|22|',' is needed",
                    "20[parsec]|3|unknown word \"parsec\"", "3 & 4|3|complete before '&'",
                    "[GB]|1|needs a number before it", "when(engine < \"a\", 1, 2)|13|== or !=",
                    "when(1, 2, 3)|7|a comparison is needed", ")|1|before ')'", "&|1|means nothing"})
    void tellsTheColumnAndTheRemedyOfAMistake(String text, int column, String sentence) {
        assertThat(Quantity.parse(text)).isInstanceOfSatisfying(Parsed.Bad.class, bad -> {
            assertThat(bad.column()).isEqualTo(column);
            assertThat(bad.sentence()).startsWith("Column " + column + ":").contains(sentence);
        });
    }

    @Test
    void refusesBottomlessNestingWithASentence() {
        assertThat(Quantity.parse("(".repeat(10_000))).isInstanceOf(Parsed.Bad.class);
        assertThat(Quantity.parse("when(" + "(".repeat(10_000))).isInstanceOf(Parsed.Bad.class);
    }

    @Property
    void printsWhatItReadsBackTheSame(@ForAll @IntRange(min = 0, max = 1000) int number,
            @ForAll("shapes") String shape) {
        Quantity once = quantity(shape.replace("#", String.valueOf(number)));

        assertThat(quantity(once.text())).isEqualTo(once);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> shapes() {
        return net.jqwik.api.Arbitraries.of("# + count * 2",
                "when(engine == \"a\" and (count > # or not multiAz), #, count / 2)", "ceil(storage / #[GB])",
                "min(#, max(count, 3), 4 - 2)", "when(engine != \"b\", # * hours, hours)");
    }

    @Property
    void neverThrowsWhateverItReads(@ForAll String anything) {
        assertThat(Quantity.parse(anything)).isNotNull();
        assertThat(Condition.parse(anything)).isNotNull();
    }

    @Test
    void checksUnitsAgainstThePrice() {
        UnitCheck check = new UnitCheck(new Declared.Names(
                Map.of("hours", new Declared.Number(HOUR), "storage", new Declared.Number(Unit.of("GB")), "count",
                        new Declared.Number(Unit.ONE), "engine", new Declared.Choice(List.of("postgres", "mysql")),
                        "multiAz", new Declared.Switch())));

        assertThat(check.problem(quantity("count * hours"), Unit.of("hour"))).isEmpty();
        assertThat(check.problem(quantity("max(0, storage - 20[GB])"), Unit.of("GB-month"))).isEmpty();
        assertThat(check.problem(quantity("when(multiAz, 2, 1) * storage * hours"), Unit.of("GB-hour"))).isEmpty();
        assertThat(check.problem(quantity("storage * hours"), Unit.of("GB-month")))
                .hasValueSatisfying(text -> assertThat(text).contains("B·second").contains("GB-month"));
        assertThat(check.problem(quantity("storage + hours"), Unit.of("GB")))
                .hasValueSatisfying(text -> assertThat(text).contains("adds B and second"));
        assertThat(check.problem(quantity("storage - 20"), Unit.of("GB")))
                .hasValueSatisfying(text -> assertThat(text).contains("20[GB]"));
        assertThat(check.problem(quantity("ceil(storage)"), Unit.of("GB")))
                .hasValueSatisfying(text -> assertThat(text).contains("divide by the billing step"));
        assertThat(check.problem(quantity("nodes * hours"), HOUR))
                .hasValueSatisfying(text -> assertThat(text).contains("'nodes'").contains("count, engine, hours"));
        assertThat(check.problem(quantity("when(engine == \"oracle\", 1, 2)"), Unit.ONE))
                .hasValueSatisfying(text -> assertThat(text).contains("one of [postgres, mysql]"));
        assertThat(check.problem(quantity("engine * 2"), Unit.ONE))
                .hasValueSatisfying(text -> assertThat(text).contains("no number"));
    }
}
