package io.architrave.catalog;

import java.util.List;
import java.util.Optional;

/// A rule of cdk-nag that a mapped resource breaks on purpose, and the design's reason for it.
///
/// @param rule the rule's id, such as `AwsSolutions-S1`
/// @param appliesTo the findings of a rule that tells its findings apart, in cdk-nag's spelling; empty for all
/// @param when where the resource breaks the rule; empty where it always does
/// @param reason why the design wants it so: one sentence, which stands in the template
public record Acceptance(String rule, List<String> appliesTo, Optional<Condition> when, String reason) {

    public Acceptance {
        appliesTo = List.copyOf(appliesTo);
    }

    static Acceptance read(FileCursor form) {
        form.knowsOnly("rule", "appliesTo", "when", "reason");
        return new Acceptance(
                form.text("rule"),
                form.texts("appliesTo"),
                form.object("when").map(when -> new ConditionReader(when).read()),
                form.text("reason"));
    }
}
