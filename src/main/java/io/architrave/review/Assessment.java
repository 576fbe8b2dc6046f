package io.architrave.review;

import io.architrave.model.Acknowledgement;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a rule says of one subject, before severity is weighed and acknowledgements count.
///
/// @param subject an element's id, or `document` for the whole
/// @param elements what takes part, the subject first; shown when the finding is chosen
/// @param message the evidence: what was found, with names; empty for a pass
/// @param severity where this finding weighs otherwise than the rule in general
public record Assessment(
        String subject,
        Verdict verdict,
        List<ElementId> elements,
        String message,
        Optional<Severity> severity,
        Optional<Fix> fix) {

    /// The subject of rules about the document as a whole.
    public static final String DOCUMENT = "document";

    public Assessment {
        elements = List.copyOf(elements);
    }

    public static Assessment pass(Element subject) {
        return pass(subject.id().value());
    }

    public static Assessment pass(String subject) {
        return of(subject, Verdict.PASS, "");
    }

    public static Assessment fail(Element subject, String message) {
        return fail(subject.id().value(), message);
    }

    public static Assessment fail(String subject, String message) {
        return of(subject, Verdict.FAIL, message);
    }

    /// Not assessed.
    ///
    /// @param missing a sentence on what the rule would need to know
    public static Assessment open(Element subject, String missing) {
        return open(subject.id().value(), missing);
    }

    public static Assessment open(String subject, String missing) {
        return of(subject, Verdict.NOT_ASSESSED, missing);
    }

    /// The three answers to a setting: on is a pass, unset is open.
    public static Assessment of(Element subject, Optional<Boolean> passes, String missing,
            Supplier<Assessment> failure) {
        return passes.map(good -> good ? pass(subject) : failure.get()).orElseGet(() -> open(subject, missing));
    }

    private static Assessment of(String subject, Verdict verdict, String message) {
        var elements = subject.equals(DOCUMENT) ? List.<ElementId>of() : List.of(ElementId.of(subject));
        return new Assessment(subject, verdict, elements, message, Optional.empty(), Optional.empty());
    }

    /// Others that take part, after the subject.
    public Assessment with(List<ElementId> others) {
        var all = new java.util.LinkedHashSet<>(elements);
        all.addAll(others);
        return new Assessment(subject, verdict, List.copyOf(all), message, severity, fix);
    }

    public Assessment with(Severity severity) {
        return new Assessment(subject, verdict, elements, message, Optional.of(severity), fix);
    }

    public Assessment with(Fix fix) {
        return new Assessment(subject, verdict, elements, message, severity, Optional.of(fix));
    }

    public Assessment withFix(Optional<Fix> fix) {
        return fix.map(this::with).orElse(this);
    }

    Acknowledgement.Key key(RuleInfo rule) {
        return new Acknowledgement.Key(rule.id(), subject);
    }
}
