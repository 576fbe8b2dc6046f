package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.rule.Rule;
import io.architrave.cloudformation.rule.Rules;
import io.architrave.cloudformation.rule.Rules.Breach;
import io.architrave.cloudformation.template.Template;
import java.util.List;

/**
 * Checks what the bundled schemas do not have: ranges, forms of names, and properties that only go together. The rules
 * are in {@code property-values.json}, each with its source. A value that a parameter or a mapping gives is checked for
 * each deployment that the template allows.
 */
final class PropertyValueCheck {

    private static final Rules RULES = Rules.read(PropertyValueCheck.class, "property-values.json");

    private PropertyValueCheck() {}

    static List<Rule> rules() {
        return RULES.all();
    }

    /** @param known what is wrong by the schemas; a resource of which that is said is not looked at further */
    static List<Problem> check(Template template, List<Problem> known) {
        return RULES.brokenBy(template).stream()
                .filter(breach -> known.stream().noneMatch(problem -> problem.isError() && problem.path()
                        .startsWith("Resources." + breach.resource().logicalId() + ".Properties")))
                .map(PropertyValueCheck::problem).toList();
    }

    private static Problem problem(Breach breach) {
        String found = breach.value().map(value -> "This is \"" + value + "\". ").orElse("");
        return Problem.error(Kind.WRONG_VALUE,
                "Resources." + breach.resource().logicalId() + ".Properties" + breach.place(),
                found + breach.rule().says(), breach.rule().remedy());
    }
}
