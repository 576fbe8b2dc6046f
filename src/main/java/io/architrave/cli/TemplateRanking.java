package io.architrave.cli;

import io.architrave.document.Nearest;
import io.architrave.document.Template;
import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Templates by how many of somebody's needs they meet; each need that is met or missed gives a reason.
///
/// @param unknownNeed a sentence where a need asks for something that no template tells
record TemplateRanking(List<Entry> entries, Optional<String> unknownNeed) {

    private static final String SERVICE = "service";

    record Entry(Template template, int matched, List<String> reasons) {}

    static TemplateRanking of(List<Template> templates, Map<String, String> needs) {
        var known = new TreeSet<String>();
        known.add(SERVICE);
        templates.forEach(template -> known.addAll(template.diagram().profile().keys()));
        var unknown = needs.keySet().stream().filter(key -> !known.contains(key)).findFirst();
        var entries = templates.stream()
                .map(template -> entry(template, needs))
                .sorted(Comparator.comparingInt(Entry::matched).reversed())
                .toList();
        return new TemplateRanking(entries, unknown.map(key -> "no template tells about \"" + key + "\""
                + Nearest.to(key, known).map(near -> "; did you mean " + near + "?").orElse("")
                + "; --need takes " + String.join(", ", known)));
    }

    private static Entry entry(Template template, Map<String, String> needs) {
        var reasons = new ArrayList<String>();
        int matched = 0;
        for (var need : needs.entrySet()) {
            var value = need.getValue();
            if (need.getKey().equals(SERVICE)) {
                boolean has = TemplatesCommand.services(template).contains(value);
                reasons.add((has ? "has " : "has no ") + value);
                matched += has ? 1 : 0;
            } else {
                var told = told(template, need.getKey());
                reasons.add(need.getKey() + " is " + told.orElse("not said"));
                matched += told.filter(value::equals).isPresent() ? 1 : 0;
            }
        }
        return new Entry(template, matched, reasons);
    }

    private static Optional<String> told(Template template, String key) {
        return template.diagram().profile().get(key).map(value -> switch (value) {
            case PropertyValue.Text(var text) -> text;
            case PropertyValue.Amount(var number) -> number.toPlainString();
            case PropertyValue.Flag(var on) -> Boolean.toString(on);
            default -> "a list";
        });
    }
}
