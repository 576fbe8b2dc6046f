package io.architrave.cloudformation.hardening;

import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.check.Problem.Kind;
import io.architrave.cloudformation.rule.Rule;
import io.architrave.cloudformation.rule.Rules;
import io.architrave.cloudformation.rule.Rules.Breach;
import io.architrave.cloudformation.template.Template;
import java.util.List;

/**
 * Reviews a template by those rules of cdk-nag's pack AwsSolutions that speak of types that become resources. A
 * resource that breaks a rule on purpose says so in its metadata, and is passed over. What the rules are about is in
 * {@code aws-solutions.json}, in our own words.
 */
public final class HardeningCheck {

    private static final Rules RULES = Rules.read(HardeningCheck.class, "aws-solutions.json");

    private HardeningCheck() {}

    public static List<Rule> rules() {
        return RULES.all();
    }

    /** A warning for each rule that a resource breaks without saying why. */
    public static List<Problem> check(Template template) {
        return RULES.brokenBy(template).stream()
                .filter(breach -> !breach.resource().accepted().contains(breach.rule().id()))
                .map(HardeningCheck::problem).toList();
    }

    private static Problem problem(Breach breach) {
        return Problem.warning(Kind.NOT_HARDENED,
                "Resources." + breach.resource().logicalId() + ".Properties" + breach.place(),
                breach.rule().says() + " (" + breach.rule().id() + ")", breach.rule().remedy());
    }
}
