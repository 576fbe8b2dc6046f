package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Output;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Declares the conditions of late values, and passes them on to whatever refers to a resource that waits for one. */
final class Guarded {

    private Guarded() {}

    static Template of(Template template, Set<String> late) {
        if (late.isEmpty()) {
            return template;
        }
        Map<String, Value> conditions = new TreeMap<>(template.conditions());
        late.forEach(parameter -> conditions.put(LateReferences.condition(parameter),
                new Intrinsic.Not(new Intrinsic.Equals(new Ref(parameter), Value.text("")))));
        Map<String, String> waiting = new HashMap<>();
        List<Resource> resources = new ArrayList<>(template.resources());
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < resources.size(); i++) {
                Resource resource = resources.get(i);
                Optional<String> condition = resource.condition().or(() -> waits(resource.properties(), waiting));
                if (condition.isPresent() && !waiting.containsKey(resource.logicalId())) {
                    waiting.put(resource.logicalId(), condition.get());
                    resources.set(i, resource.onlyIf(condition.get()));
                    more = true;
                }
            }
        }
        Map<String, Output> outputs = new LinkedHashMap<>();
        template.outputs().forEach((name, output) -> outputs.put(name,
                waits(output.value(), waiting).map(output::under).orElse(output)));
        return new Template(template.description(), template.metadata(), template.parameters(), template.mappings(),
                conditions, resources, outputs, template.skipped(), template.assumptions());
    }

    private static Optional<String> waits(Value value, Map<String, String> waiting) {
        return References.in(value).flatMap(name -> Optional.ofNullable(waiting.get(name)).stream()).findFirst();
    }
}
