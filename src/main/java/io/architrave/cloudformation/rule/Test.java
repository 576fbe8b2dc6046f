package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Flag;
import io.architrave.cloudformation.template.Value.Number;
import io.architrave.cloudformation.template.Value.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one value must be. Numbers and flags are compared as CloudFormation does, which takes them for texts. */
sealed interface Test {

    Truth of(Value value);

    /** It is there, whatever it is. */
    record Present() implements Test {
        @Override
        public Truth of(Value value) {
            return Truth.YES;
        }
    }

    /** One of some literals. */
    record In(Set<String> values) implements Test {
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public Truth of(Value value) {
            return literal(value).map(text -> Truth.of(values.contains(text))).orElse(otherwise(value));
        }
    }

    /**
     * A literal of a form. A substitution is of a form where its own notation is; that it is not, the deployment alone
     * knows.
     */
    record Matches(Pattern form) implements Test {
        @Override
        public Truth of(Value value) {
            if (value instanceof Intrinsic.Sub sub) {
                return form.matcher(sub.text()).matches() ? Truth.YES : Truth.UNKNOWN;
            }
            return literal(value).map(text -> Truth.of(form.matcher(text).matches())).orElse(otherwise(value));
        }
    }

    /** A number within bounds, both of which it may be. */
    record Between(BigDecimal least, BigDecimal most) implements Test {
        @Override
        public Truth of(Value value) {
            return number(value).map(found -> Truth.of(least.compareTo(found) <= 0 && found.compareTo(most) <= 0))
                    .orElse(otherwise(value));
        }
    }

    /** A literal as text; empty for structures and for what the deployment alone knows. */
    static Optional<String> literal(Value value) {
        return switch (value) {
            case Text text -> Optional.of(text.text());
            case Number number -> Optional.of(number.value().toPlainString());
            case Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
            case Intrinsic intrinsic -> Optional.empty();
        };
    }

    static Optional<BigDecimal> number(Value value) {
        return literal(value).filter(text -> text.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?")).map(BigDecimal::new);
    }

    private static Truth otherwise(Value value) {
        return value instanceof Intrinsic ? Truth.UNKNOWN : Truth.NO;
    }
}
