package io.architrave.catalog.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Recursive descent over the words of one expression; the first mistake ends the reading and is told with its
/// column.
final class QuantityParser {

    private static final Set<String> FUNCTIONS = Set.of("min", "max", "ceil", "first", "when");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "true", "false");
    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int next;
    private int depth;

    /// Leaves the descent; never leaves this class.
    private static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;

        Mistake(Token token, String sentence) {
            super(sentence, null, false, false);
            this.column = token.column();
        }
    }

    QuantityParser(String text) {
        this.tokens = Token.of(text);
    }

    Parsed<Quantity> quantity() {
        return whole(this::sum);
    }

    Parsed<Condition> condition() {
        return whole(this::either);
    }

    private <T> Parsed<T> whole(Supplier<T> part) {
        try {
            T value = part.get();
            Token rest = peek();
            if (rest.kind() != Token.Kind.END) {
                throw new Mistake(rest, "the expression is complete before " + rest.shown()
                        + "; write an operator (+ - * /) or remove the rest");
            }
            return new Parsed.Ok<>(value);
        } catch (Mistake mistake) {
            return new Parsed.Bad<>(mistake.column, "Column " + mistake.column + ": " + mistake.getMessage() + ".");
        }
    }

    private Quantity sum() {
        Quantity left = product();
        while (peek().is("+") || peek().is("-")) {
            Quantity.Operator operator = take().is("+") ? Quantity.Operator.PLUS : Quantity.Operator.MINUS;
            left = new Quantity.Arithmetic(operator, left, product());
        }
        return left;
    }

    private Quantity product() {
        Quantity left = atom();
        while (peek().is("*") || peek().is("/")) {
            Quantity.Operator operator = take().is("*") ? Quantity.Operator.TIMES : Quantity.Operator.OVER;
            left = new Quantity.Arithmetic(operator, left, atom());
        }
        return left;
    }

    private Quantity atom() {
        Token token = take();
        if (++depth > DEEPEST) {
            throw new Mistake(token, "the expression is nested more than " + DEEPEST + " deep; split the price line");
        }
        Quantity atom = switch (token.kind()) {
            case NUMBER -> new Quantity.Literal(new BigDecimal(token.text()), unit());
            case NAME -> FUNCTIONS.contains(token.text()) ? call(token) : new Quantity.Name(plainName(token));
            case SIGN -> parenthesised(token);
            case TEXT -> throw new Mistake(token, "the text " + token.shown()
                    + " is no amount; texts are compared in a when, as in engine == \"postgres\"");
            case UNIT ->
                    throw new Mistake(token, "the unit " + token.shown() + " needs a number before it, as in 20[GB]");
            case STRANGE -> throw new Mistake(token,
                    token.shown() + " means nothing here; use + - * /, min, max, ceil, first or when");
            case END ->
                    throw new Mistake(token, "the expression ends where an amount is needed; add a number or a name");
        };
        depth--;
        return atom;
    }

    private Quantity parenthesised(Token token) {
        if (!token.is("(")) {
            throw new Mistake(token,
                    "an amount is needed before " + token.shown() + "; write a number, a name or a function");
        }
        Quantity inner = sum();
        expect(")");
        return inner;
    }

    private Unit unit() {
        if (peek().kind() != Token.Kind.UNIT) {
            return Unit.ONE;
        }
        Token token = take();
        return switch (Unit.read(token.text())) {
            case UnitParser.Read.Ok ok -> ok.unit();
            case UnitParser.Read.Bad bad ->
                    throw new Mistake(token, bad.sentence().substring(0, bad.sentence().length() - 1));
        };
    }

    private Quantity call(Token function) {
        if (!peek().is("(")) {
            throw new Mistake(function, "'" + function.text() + "' is a function; write " + function.text() + "(...)");
        }
        take();
        Quantity result = switch (function.text()) {
            case "ceil" -> new Quantity.RoundedUp(sum());
            case "when" -> when();
            case "first" -> new Quantity.First(several());
            case "min" -> new Quantity.ExtremeOf(Quantity.Extreme.MIN, several());
            default -> new Quantity.ExtremeOf(Quantity.Extreme.MAX, several());
        };
        expect(")");
        return result;
    }

    private Quantity when() {
        Condition condition = either();
        expect(",");
        Quantity then = sum();
        expect(",");
        return new Quantity.When(condition, then, sum());
    }

    private List<Quantity> several() {
        List<Quantity> all = new ArrayList<>(List.of(sum()));
        while (peek().is(",")) {
            take();
            all.add(sum());
        }
        return all;
    }

    private Condition either() {
        Condition left = both();
        while (peek().word("or")) {
            take();
            left = new Condition.Either(left, both());
        }
        return left;
    }

    private Condition both() {
        Condition left = single();
        while (peek().word("and")) {
            take();
            left = new Condition.Both(left, single());
        }
        return left;
    }

    private Condition single() {
        if (++depth > DEEPEST) {
            throw new Mistake(peek(), "the condition is nested more than " + DEEPEST + " deep; split the price line");
        }
        Condition condition = not().or(this::grouped).orElseGet(this::comparison);
        depth--;
        return condition;
    }

    private Optional<Condition> not() {
        if (!peek().word("not")) {
            return Optional.empty();
        }
        take();
        return Optional.of(new Condition.Not(single()));
    }

    /// A parenthesis may open a condition or an amount: the condition is tried, and given back if it is an amount.
    private Optional<Condition> grouped() {
        if (!peek().is("(")) {
            return Optional.empty();
        }
        int start = next;
        int deep = depth;
        try {
            take();
            Condition inner = either();
            expect(")");
            if (!(peek().kind() == Token.Kind.SIGN && !peek().is(")") && !peek().is(","))) {
                return Optional.of(inner);
            }
        } catch (Mistake notACondition) {
            // An amount in parentheses: comparison() reads it again and tells what is wrong with it.
        }
        next = start;
        depth = deep;
        return Optional.empty();
    }

    private Condition comparison() {
        Quantity left = sum();
        Optional<Condition.Sign> sign = sign(peek());
        if (sign.isEmpty()) {
            if (left instanceof Quantity.Name name) {
                return new Condition.On(name.name());
            }
            throw new Mistake(peek(), "a comparison is needed here, such as > 0; found " + peek().shown());
        }
        Token signToken = take();
        Token right = peek();
        if (right.kind() == Token.Kind.TEXT || right.word("true") || right.word("false")) {
            return equality(left, sign.get(), signToken, take());
        }
        return new Condition.Compare(sign.get(), left, sum());
    }

    private static Condition equality(Quantity left, Condition.Sign sign, Token signToken, Token right) {
        if (!(left instanceof Quantity.Name(String name))) {
            throw new Mistake(signToken, "only a name can be compared with " + right.shown());
        }
        if (sign != Condition.Sign.EQUAL && sign != Condition.Sign.DIFFERENT) {
            throw new Mistake(signToken, right.shown() + " can only be compared with == or !=");
        }
        Condition equal = right.kind() == Token.Kind.TEXT ? new Condition.Is(name, right.text())
                : right.word("true") ? new Condition.On(name) : new Condition.Not(new Condition.On(name));
        return sign == Condition.Sign.EQUAL ? equal : new Condition.Not(equal);
    }

    private static Optional<Condition.Sign> sign(Token token) {
        return List.of(Condition.Sign.values()).stream().filter(sign -> token.is(sign.text())).findFirst();
    }

    private static String plainName(Token token) {
        if (RESERVED.contains(token.text())) {
            throw new Mistake(token,
                    "'" + token.text() + "' stands in conditions only, as in when(multiAz == true, 2, 1)");
        }
        return token.text();
    }

    private void expect(String sign) {
        Token token = take();
        if (!token.is(sign)) {
            throw new Mistake(token, "'" + sign + "' is needed here; found " + token.shown());
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
