package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the properties of a service file, and holds their own values against what they say they accept.
final class PropertyReader {

    private static final Set<String> SECTIONS =
            Set.of("general", "capacity", "resilience", "security", "network", "operations");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final FileCursor file;
    private final Function<String, Optional<OptionList>> options;

    PropertyReader(FileCursor file, Function<String, Optional<OptionList>> options) {
        this.file = file;
        this.options = options;
    }

    List<PropertySpec> read() {
        var keys = new HashSet<String>();
        var specs = new ArrayList<PropertySpec>();
        for (var property : file.objects("properties")) {
            var spec = read(property);
            if (!keys.add(spec.key())) {
                property.report("key", "is \"" + spec.key() + "\" for the second time; each key stands once in a file");
            }
            specs.add(spec);
        }
        return specs;
    }

    private PropertySpec read(FileCursor property) {
        property.knowsOnly(
                "key", "label", "kind", "section", "unit", "least", "most", "choices", "options", "initial", "unset",
                "help", "source");
        var spec = new PropertySpec(
                readKey(property),
                property.text("label"),
                property.constant(PropertySpec.Kind.class, "kind", PropertySpec.Kind.TEXT),
                readSection(property),
                property.optionalText("unit"),
                property.number("least"),
                property.number("most"),
                readChoices(property),
                property.value("initial"),
                readUnset(property),
                property.text("help"),
                property.address("source"));
        checkRange(property, spec);
        checkValues(property, spec);
        return spec;
    }

    private String readKey(FileCursor property) {
        var key = property.text("key");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            property.report("key", "is \"" + key + "\"; write it in camelCase, with letters and digits only");
        }
        return key;
    }

    private String readSection(FileCursor property) {
        var section = property.textOr("section", "general");
        if (!SECTIONS.contains(section)) {
            property.report(
                    "section",
                    "is \"" + section + "\"; write one of " + String.join(", ", SECTIONS.stream().sorted().toList()));
        }
        return section;
    }

    private List<PropertySpec.Choice> readChoices(FileCursor property) {
        var named = property.optionalText("options");
        if (named.isPresent()) {
            var list = options.apply(named.get());
            if (list.isEmpty()) {
                property.report("options",
                        "is \"" + named.get() + "\", which is no list of catalog/options; name one that stands there");
            }
            return list.map(OptionList::choices).orElse(List.of());
        }
        var choices = new ArrayList<PropertySpec.Choice>();
        var values = new HashSet<String>();
        for (var item : property.objects("choices")) {
            var choice = OptionList.readChoice(item);
            if (!values.add(choice.value())) {
                item.report("value", "is \"" + choice.value() + "\" for the second time");
            }
            choices.add(choice);
        }
        if (choices.isEmpty() && isChoice(property)) {
            property.report("choices", "is missing; a choice needs choices or options");
        }
        return choices;
    }

    private static boolean isChoice(FileCursor property) {
        return property.textOr("kind", "").equals(Keys.of(PropertySpec.Kind.CHOICE));
    }

    private PropertySpec.Unset readUnset(FileCursor property) {
        return property.object("unset")
                .map(unset -> {
                    unset.knowsOnly("cost", "template");
                    return new PropertySpec.Unset(unset.value("cost"), unset.value("template"));
                })
                .orElse(PropertySpec.Unset.NOTHING);
    }

    private static void checkRange(FileCursor property, PropertySpec spec) {
        if (spec.least().isPresent()
                && spec.most().isPresent()
                && spec.least().get().compareTo(spec.most().get()) > 0) {
            property.report("least", "is above \"most\"; exchange them");
        }
    }

    private static void checkValues(FileCursor property, PropertySpec spec) {
        checkValue(property, "initial", spec, spec.initial());
        property.object("unset").ifPresent(unset -> {
            checkValue(unset, "cost", spec, spec.unset().cost());
            checkValue(unset, "template", spec, spec.unset().template());
        });
    }

    private static void checkValue(
            FileCursor where, String member, PropertySpec spec, Optional<PropertyValue> value) {
        value.flatMap(spec::objection)
                .map(sentence -> sentence.contains(";") ? sentence : sentence + "; write what the property takes")
                .ifPresent(sentence -> where.report(member, sentence));
    }
}
