package io.architrave.review;

import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;

/// What the review says of one subject by one rule. Findings are addressed by rule and subject, so that each can be
/// accepted by itself.
///
/// @param subject an element's id, or `document`
/// @param elements what takes part, the subject first
/// @param message the evidence in one sentence or two; empty for a pass
/// @param acceptance the reason where it is accepted
public record Finding(
        RuleInfo rule,
        String subject,
        List<ElementId> elements,
        Severity severity,
        Verdict verdict,
        String message,
        Optional<Fix> fix,
        Optional<String> acceptance) {

    public Finding {
        elements = List.copyOf(elements);
    }

    public boolean fails() {
        return verdict == Verdict.FAIL;
    }
}
