package io.architrave.ui.template;

import io.architrave.cloudformation.check.Problem;
import io.architrave.cloudformation.template.Written.Kind;
import io.architrave.model.ElementId;
import io.architrave.review.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Something that is said of a template: a problem, something that is left out, something that was assumed.
///
/// @param line where it stands, counted from 0
record Remark(String tag, String words, Optional<Severity> severity, OptionalInt line, Optional<ElementId> element) {

    /// So many characters of a note as no escape of the written form can fall into.
    private static final int DISTINCT = 12;

    /// Errors first, then warnings, then what is left out, then what was assumed. That there is nothing yet is no
    /// problem.
    static List<Remark> of(TemplateText text) {
        var remarks = new ArrayList<Remark>();
        var problems = text.isEmpty() ? List.<Problem>of() : text.stack().problems();
        problems.stream().filter(Problem::isError).map(problem -> of(text, problem)).forEach(remarks::add);
        problems.stream().filter(problem -> !problem.isError()).map(problem -> of(text, problem))
                .forEach(remarks::add);
        text.stack().skipped().forEach(skipped -> remarks.add(note(text, Kind.SKIPPED, skipped.element(),
                skipped.name(), skipped.reason(), "")));
        text.stack().assumptions().forEach(assumed -> remarks.add(note(text, Kind.ASSUMED, assumed.element(),
                assumed.name(), assumed.what(), " – " + assumed.taken())));
        return remarks;
    }

    private static Remark of(TemplateText text, Problem problem) {
        var line = text.lineOf(problem);
        return new Remark(problem.isError() ? "Error" : "Warning",
                problem.path() + ": " + problem.message() + " " + problem.remedy(),
                Optional.of(problem.isError() ? Severity.ERROR : Severity.WARNING), line,
                line.isPresent() ? text.elementsAt(line.getAsInt()).stream().findFirst() : Optional.empty());
    }

    /// An element may have several notes: what each is about tells them apart.
    private static Remark note(TemplateText text, Kind kind, String element, String name, String about, String more) {
        var line = text.written().parts().stream()
                .filter(part -> part.kind() == kind && part.name().equals(name)
                        && part.elements().contains(element))
                .mapToInt(part -> part.lines().first() - 1)
                .filter(at -> text.lines().get(at).contains(about.substring(0, Math.min(about.length(), DISTINCT))))
                .findFirst();
        return new Remark(kind == Kind.SKIPPED ? "Left out" : "Assumed", name + ": " + about + more, Optional.empty(),
                line, ElementId.isValid(element) ? Optional.of(ElementId.of(element)) : Optional.empty());
    }
}
