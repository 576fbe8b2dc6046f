package io.architrave.ui.session;

import io.architrave.model.Edge;
import io.architrave.model.Element;
import io.architrave.model.ElementId;
import io.architrave.model.Node;
import io.architrave.model.Note;
import io.architrave.model.Typed;
import io.architrave.model.Unrecognised;
import io.architrave.review.Finding;
import io.architrave.review.Severity;
import io.architrave.tool.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of an element in words, for the outline and for those who do not see the picture.
public final class ElementWords {

    private final DocumentSession session;
    private Assessment read = Assessment.NONE;
    private Map<ElementId, Map<Severity, Integer>> findings = Map.of();
    private Map<ElementId, BigDecimal> costs = Map.of();

    public ElementWords(DocumentSession session) {
        this.session = session;
    }

    public String name(Element element) {
        return switch (element) {
            case Edge edge -> Words.of(edge.relation()).toLowerCase(Locale.ROOT) + " "
                    + session.editor().nameOf(edge.to());
            case Note note -> note.text().lines().findFirst().orElse("").strip();
            case Typed _,Unrecognised _ -> session.editor().nameOf(element.id());
        };
    }

    /// What it is, where its name does not say so already.
    public Optional<String> kind(Element element) {
        var kind = switch (element) {
            case Typed typed -> session.catalog().presentName(typed.type());
            case Edge edge -> edge.label();
            case Note _ -> "Note";
            case Unrecognised _ -> "Of a kind that this version does not know";
        };
        return Optional.of(kind).filter(text -> !text.isBlank() && !text.equals(name(element)));
    }

    /// The places of an element that stands in several.
    public Optional<String> places(Element element) {
        return element instanceof Node node && !node.spans().isEmpty()
                ? Optional.of(node.spans().stream().map(session.editor()::nameOf)
                        .collect(Collectors.joining(", ", "in ", "")))
                : Optional.empty();
    }

    /// The gravest of its findings.
    public Optional<Severity> gravest(ElementId element) {
        read();
        return findings.getOrDefault(element, Map.of()).keySet().stream().min(Severity::compareTo);
    }

    /// Its findings and its cost as far as they are known of what is on the screen, for example `1 error, $12.40`.
    public String notes(ElementId element) {
        read();
        List<String> notes = new ArrayList<>();
        findings.getOrDefault(element, Map.of())
                .forEach((severity, count) -> notes.add(counted(count, switch (severity) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFO -> "hint";
                })));
        Optional.ofNullable(costs.get(element))
                .filter(cost -> cost.signum() > 0)
                .ifPresent(cost -> notes.add(Money.dollars(cost)));
        return String.join(", ", notes);
    }

    /// All of the above, as one line to be read out.
    public String line(Element element) {
        var words = new StringBuilder(name(element));
        kind(element).ifPresent(kind -> words.append(", ").append(kind));
        places(element).ifPresent(places -> words.append(", ").append(places));
        var notes = notes(element.id());
        return words.append(notes.isEmpty() ? "" : ". " + notes).toString();
    }

    public static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void read() {
        var now = session.assessment().get();
        if (now == read) {
            return;
        }
        read = now;
        costs = now.estimate().map(estimate -> estimate.byElement()).orElse(Map.of());
        findings = new HashMap<>();
        now.review().ifPresent(review -> review.failures().forEach(this::count));
    }

    private void count(Finding finding) {
        for (var element : finding.elements()) {
            findings.computeIfAbsent(element, _ -> new EnumMap<>(Severity.class))
                    .merge(finding.severity(), 1, Integer::sum);
        }
    }
}
