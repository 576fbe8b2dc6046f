package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.ConditionNamed;
import io.architrave.cloudformation.template.Intrinsic.FindInMap;
import io.architrave.cloudformation.template.Intrinsic.If;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A template without the parameters, mappings and conditions that nothing in it uses. */
final class Pruned {

    private final Template template;
    private final Set<String> refs = new HashSet<>();
    private final Set<String> mappings = new HashSet<>();
    private final Set<String> conditions = new HashSet<>();

    private Pruned(Template template) {
        this.template = template;
    }

    static Template of(Template template) {
        return new Pruned(template).pruned();
    }

    private Template pruned() {
        template.resources().forEach(resource -> {
            use(resource.properties());
            use(resource.attributes());
            resource.condition().ifPresent(this::condition);
        });
        template.outputs().values().forEach(output -> {
            use(output.value());
            output.condition().ifPresent(this::condition);
        });
        Map<String, Parameter> parameters = new LinkedHashMap<>(new TreeMap<>(template.parameters()));
        parameters.keySet().retainAll(refs);
        Map<String, Value> kept = new TreeMap<>(template.conditions());
        kept.keySet().retainAll(conditions);
        Map<String, Value> maps = new LinkedHashMap<>(template.mappings().members());
        maps.keySet().retainAll(mappings);
        return new Template(template.description(), template.metadata(), parameters, new Fields(maps), kept,
                template.resources(), template.outputs(), template.skipped(), template.assumptions());
    }

    private void use(Value value) {
        References.visit(value, this::use);
    }

    private void use(Intrinsic function) {
        switch (function) {
            case Ref(var target) -> refs.add(target);
            case FindInMap find -> mappings.add(find.mapping());
            case If choice -> condition(choice.condition());
            case ConditionNamed(var name) -> condition(name);
            default -> {
            }
        }
    }

    /** A condition, and what it is made of. */
    private void condition(String name) {
        if (conditions.add(name) && template.conditions().containsKey(name)) {
            use(template.conditions().get(name));
        }
    }
}
