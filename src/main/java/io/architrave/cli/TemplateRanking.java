package io.architrave.cli;

import io.architrave.document.Nearest;
import io.architrave.document.Template;
import io.architrave.guide.Advice;
import io.architrave.guide.Chooser;
import io.architrave.guide.Mistake;
import io.architrave.guide.Question;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Templates by somebody's needs: answers to the chooser's questions, services that must be in it, and facts of the
/// profile. Each need that is met or missed gives a reason.
///
/// @param mistakes what the answers run into, one sentence each
/// @param refused a sentence where a need asks for something that nothing tells, or gives an answer that is none
record TemplateRanking(List<Entry> entries, List<String> mistakes, Optional<String> refused) {

    private static final String SERVICE = "service";

    /// @param matched what speaks for it, less what speaks against it
    /// @param whyNot why it does not come first, where that can be said in a sentence
    record Entry(Template template, int matched, List<String> reasons, Optional<String> whyNot) {}

    static TemplateRanking of(List<Template> templates, Map<String, String> needs) {
        var chooser = Chooser.bundled();
        var refused = refusal(templates, needs, chooser);
        if (refused.isPresent()) {
            return new TemplateRanking(List.of(), List.of(), refused);
        }
        var answers = new HashMap<>(needs);
        answers.keySet().removeIf(key -> chooser.question(key).isEmpty());
        var facts = new HashMap<>(needs);
        facts.keySet().removeAll(answers.keySet());
        var advice = chooser.advise(answers, templates.stream().map(Template::id).toList());
        var entries = templates.stream()
                .map(template -> entry(template, facts, advice, !answers.isEmpty()))
                .sorted(Comparator.comparingInt(Entry::matched).reversed())
                .toList();
        return new TemplateRanking(entries, advice.mistakes().stream().map(Mistake::say).toList(), Optional.empty());
    }

    private static Optional<String> refusal(List<Template> templates, Map<String, String> needs, Chooser chooser) {
        var known = new TreeSet<>(Set.of(SERVICE));
        templates.forEach(template -> known.addAll(template.diagram().profile().keys()));
        chooser.questions().stream().map(Question::key).forEach(known::add);
        return Stream.concat(
                needs.keySet().stream().filter(key -> !known.contains(key)).map(key -> "no template tells about \""
                        + key + "\"" + Nearest.to(key, known).map(near -> "; did you mean " + near + "?").orElse("")
                        + "; --need takes " + String.join(", ", known)),
                needs.entrySet().stream()
                        .flatMap(need -> chooser.objection(need.getKey(), need.getValue()).stream()))
                .findFirst();
    }

    private static Entry entry(Template template, Map<String, String> facts, Advice advice, boolean answered) {
        var ranked = advice.ranked().stream().filter(one -> one.template().equals(template.id())).findFirst()
                .orElseThrow();
        var reasons = new ArrayList<String>();
        ranked.merits().forEach(merit -> reasons.add(merit.because()));
        ranked.objections().forEach(objection -> reasons.add("Against it: " + objection.because()));
        int matched = ranked.score();
        for (var need : facts.entrySet()) {
            var told = told(template, need.getKey(), need.getValue());
            reasons.add(told.sentence());
            matched += told.met() ? 1 : 0;
        }
        return new Entry(template, matched, reasons, answered ? advice.whyNot(ranked) : Optional.empty());
    }

    private record Told(boolean met, String sentence) {}

    private static Told told(Template template, String key, String value) {
        if (key.equals(SERVICE)) {
            boolean has = TemplatesCommand.services(template).contains(value);
            return new Told(has, (has ? "has " : "has no ") + value);
        }
        var fact = template.diagram().profile().get(key).map(given -> switch (given) {
            case PropertyValue.Text(var text) -> text;
            case PropertyValue.Amount(var number) -> number.toPlainString();
            case PropertyValue.Flag(var on) -> Boolean.toString(on);
            default -> "a list";
        });
        return new Told(fact.filter(said -> Objects.equals(said, value)).isPresent(),
                key + " is " + fact.orElse("not said"));
    }
}
