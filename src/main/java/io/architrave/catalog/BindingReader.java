package io.architrave.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads the bindings of a mapping: an object with a member that begins with `$` is one, all else stands for itself.
final class BindingReader {

    private final FileCursor form;

    BindingReader(FileCursor form) {
        this.form = form;
    }

    Binding.Structure structure() {
        var members = new LinkedHashMap<String, Binding>();
        form.members().forEach(name -> members.put(name, member(name)));
        return new Binding.Structure(members);
    }

    Binding member(String name) {
        var value = form.json().path(name);
        if (value.isObject()) {
            return new BindingReader(form.object(name).orElseThrow()).object();
        }
        if (value.isArray()) {
            var items = new ArrayList<Binding>();
            for (JsonNode item : value) {
                var wrapped = JsonNodeFactory.instance.objectNode().set(name, item);
                items.add(new BindingReader(form.around(wrapped)).member(name));
            }
            return new Binding.ListOf(items);
        }
        return new Binding.Constant(form.value(name).orElse(PropertyValue.of("")));
    }

    private Binding object() {
        var kind = form.members().stream().filter(name -> name.startsWith("$")).findFirst();
        return kind.isPresent() ? binding(kind.get()) : structure();
    }

    private Binding binding(String kind) {
        return switch (kind) {
            case "$property" -> fromProperty();
            case "$choice" -> known(
                    new Binding.FromChoice(form.text("$choice"), form.text("fact"), words()), "$choice", "fact",
                    "words");
            case "$ref" -> known(new Binding.OwnRef(as("$ref")), "$ref");
            case "$att" -> known(new Binding.OwnAttribute(as("of"), form.text("$att")), "$att", "of");
            case "$sub" -> known(new Binding.Substitution(form.text("$sub")), "$sub");
            case "$enclosing" -> known(
                    new Binding.Enclosing(form.text("$enclosing"), form.optionalText("att")), "$enclosing", "att");
            case "$spans" -> known(
                    new Binding.Spans(
                            form.json().path("$spans").isTextual() ? form.optionalText("$spans") : Optional.empty(),
                            form.constant(Binding.SpansForm.class, "form").orElse(Binding.SpansForm.LIST)),
                    "$spans", "form");
            case "$zone" -> known(new Binding.Zone(), "$zone");
            case "$name" -> known(new Binding.Name(), "$name");
            case "$id" -> known(new Binding.Id(as("$id").equals("small")), "$id");
            case "$connected" -> fromConnected();
            case "$slot" -> known(
                    new Binding.Slot(
                            form.text("$slot"),
                            form.constant(Binding.SlotForm.class, "form").orElse(Binding.SlotForm.LIST),
                            form.has("else") ? Optional.of(member("else")) : Optional.empty()),
                    "$slot", "form", "else");
            case "$parameter" -> fromParameter();
            case "$environment" -> byEnvironment();
            case "$given" -> known(new Binding.Given(form.text("$given"), optional("then"), optional("else")), "$given",
                    "then", "else");
            case "$when" -> choice();
            default -> {
                form.report(kind, "is no binding that is known here");
                yield Binding.Structure.NOTHING;
            }
        };
    }

    private Binding known(Binding binding, String... members) {
        form.knowsOnly(members);
        return binding;
    }

    private String as(String member) {
        return form.json().path(member).asText("");
    }

    private Binding fromProperty() {
        form.knowsOnly("$property", "words", "times", "drawn");
        return new Binding.FromProperty(
                form.text("$property"), words(), form.number("times"), form.flag("drawn"));
    }

    private Map<String, PropertyValue> words() {
        Map<String, PropertyValue> words = new HashMap<>();
        form.object("words").ifPresent(cursor -> cursor.members()
                .forEach(word -> cursor.value(word).ifPresent(value -> words.put(word, value))));
        return words;
    }

    private Binding fromConnected() {
        form.knowsOnly("$connected", "relation", "leads", "each", "anywhere");
        var path = form.text("$connected");
        int dot = path.indexOf('.');
        if (dot < 0) {
            form.report("$connected", "is no facet and member; write it as key.Arn");
        }
        return new Binding.FromConnected(
                form.constant(Relation.class, "relation").orElse(Relation.ASSOCIATION),
                form.constant(Leads.class, "leads").orElse(Leads.EITHER),
                path.substring(0, Math.max(dot, 0)),
                path.substring(dot + 1),
                form.flag("each"),
                form.flag("anywhere"));
    }

    private Binding fromParameter() {
        form.knowsOnly("$parameter", "shared", "type", "description", "default", "pattern", "then");
        return new Binding.FromParameter(
                form.text("$parameter"),
                form.flag("shared"),
                form.textOr("type", "String"),
                form.text("description"),
                optional("default"),
                form.optionalText("pattern"),
                optional("then"));
    }

    private Binding byEnvironment() {
        form.knowsOnly("$environment", "drawn", "dev", "staging", "prod", "reason");
        Map<String, PropertyValue> others = new HashMap<>();
        for (String environment : Environment.NAMES) {
            form.value(environment).ifPresent(value -> others.put(environment, value));
        }
        if (others.isEmpty()) {
            form.report("$environment", "differs in no environment; write dev, staging or prod with its value");
        }
        return new Binding.ByEnvironment(form.text("$environment"), member("drawn"), others, form.text("reason"));
    }

    private Binding choice() {
        form.knowsOnly("$when", "then", "else");
        return new Binding.Choice(
                new ConditionReader(form.object("$when").orElseThrow()).read(), member("then"), optional("else"));
    }

    private Optional<Binding> optional(String name) {
        return form.has(name) ? Optional.of(member(name)) : Optional.empty();
    }
}
