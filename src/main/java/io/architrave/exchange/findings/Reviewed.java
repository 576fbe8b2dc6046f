package io.architrave.exchange.findings;

import io.architrave.model.Diagram;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.review.Finding;
import io.architrave.review.ReviewResult;
import io.architrave.review.Verdict;
import java.util.List;

/// One document and what the review says of it.
///
/// @param file what the reader calls the document
public record Reviewed(String file, Diagram diagram, ReviewResult result) {

    String name(ElementId id) {
        return diagram.find(id).map(Element::name).filter(name -> !name.isBlank()).orElse(id.value());
    }

    /// Who a finding is about, for people.
    String about(Finding finding) {
        return finding.elements().isEmpty() ? "document" : name(finding.elements().getFirst());
    }

    List<Finding> all(Verdict verdict) {
        return result.of(verdict).toList();
    }

    /// What a program calls a verdict.
    static String key(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_ASSESSED -> "notAssessed";
            case NOT_APPLICABLE -> "notApplicable";
            case ACKNOWLEDGED -> "acknowledged";
        };
    }
}
