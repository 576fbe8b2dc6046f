package io.architrave.catalog;

import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;

/// Reads a condition of a mapping.
final class ConditionReader {

    private final FileCursor form;

    ConditionReader(FileCursor form) {
        this.form = form;
    }

    Condition read() {
        form.knowsOnly("property", "is", "in", "set", "inVpc", "enclosed", "connected", "relation", "leads", "anywhere",
                "filled",
                "not", "all", "any");
        if (form.has("property")) {
            return property();
        }
        if (form.has("inVpc")) {
            return new Condition.InVpc();
        }
        if (form.has("enclosed")) {
            return new Condition.Enclosed(form.text("enclosed"));
        }
        if (form.has("connected")) {
            return new Condition.Connected(
                    form.constant(Relation.class, "relation").orElse(Relation.ASSOCIATION),
                    form.constant(Leads.class, "leads").orElse(Leads.EITHER), form.text("connected"),
                    form.flag("anywhere"));
        }
        if (form.has("filled")) {
            return new Condition.Filled(form.text("filled"));
        }
        if (form.has("not")) {
            return new Condition.Not(new ConditionReader(form.object("not").orElseThrow()).read());
        }
        if (form.has("all")) {
            return new Condition.All(each("all"));
        }
        if (!form.has("any")) {
            form.report("", "is no condition; write property, inVpc, enclosed, connected, filled, not, all or any");
        }
        return new Condition.Any(each("any"));
    }

    private Condition property() {
        var property = form.text("property");
        if (form.has("in")) {
            return new Condition.PropertyIs(
                    property,
                    form.value("in").stream()
                            .map(PropertyValue.Items.class::cast)
                            .flatMap(items -> items.values().stream())
                            .toList());
        }
        return form.has("is")
                ? new Condition.PropertyIs(property, form.value("is").stream().toList())
                : new Condition.PropertySet(property);
    }

    private List<Condition> each(String member) {
        return form.objects(member).stream()
                .map(condition -> new ConditionReader(condition).read())
                .toList();
    }
}
