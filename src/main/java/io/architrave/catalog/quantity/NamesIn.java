package io.architrave.catalog.quantity;

import java.util.LinkedHashSet;
import java.util.Set;

/// Collects the names that an expression mentions, in reading order.
final class NamesIn {

    private final Set<String> names = new LinkedHashSet<>();

    private NamesIn() {}

    static Set<String> quantity(Quantity quantity) {
        NamesIn collected = new NamesIn();
        collected.visit(quantity);
        return collected.names;
    }

    static Set<String> condition(Condition condition) {
        NamesIn collected = new NamesIn();
        collected.visit(condition);
        return collected.names;
    }

    private void visit(Quantity quantity) {
        switch (quantity) {
            case Quantity.Literal _ -> {
            }
            case Quantity.Name name -> names.add(name.name());
            case Quantity.Arithmetic a -> {
                visit(a.left());
                visit(a.right());
            }
            case Quantity.ExtremeOf e -> e.of().forEach(this::visit);
            case Quantity.First first -> first.of().forEach(this::visit);
            case Quantity.RoundedUp up -> visit(up.of());
            case Quantity.When when -> {
                visit(when.condition());
                visit(when.then());
                visit(when.otherwise());
            }
        }
    }

    private void visit(Condition condition) {
        switch (condition) {
            case Condition.Compare c -> {
                visit(c.left());
                visit(c.right());
            }
            case Condition.Is is -> names.add(is.name());
            case Condition.On on -> names.add(on.name());
            case Condition.Not not -> visit(not.of());
            case Condition.Both both -> {
                visit(both.left());
                visit(both.right());
            }
            case Condition.Either either -> {
                visit(either.left());
                visit(either.right());
            }
        }
    }
}
