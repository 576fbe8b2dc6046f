package io.architrave.review;

/// What a rule says of an element. Absence of a fact is never a pass, and what cannot be determined is neither a pass
/// nor a failure.
public enum Verdict {
    PASS,
    FAIL,
    /// A setting that the rule needs is unset, or the rule could not be applied; the evidence says which.
    NOT_ASSESSED,
    /// Nothing that the rule speaks of is drawn.
    NOT_APPLICABLE,
    /// It fails, and somebody accepts that with a reason.
    ACKNOWLEDGED
}
