package io.architrave.cloudformation.template;

import io.architrave.cloudformation.template.Written.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the diagram's elements the parts of a template speak of. A resource says it; an output speaks of those whose
 * resources it gives back, a parameter of the one whose resources alone take it.
 */
final class Subjects {

    private final Template template;
    private final Map<String, String> ofResources = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();

    Subjects(Template template) {
        this.template = template;
        template.resources().forEach(resource -> {
            resource.element().ifPresent(element -> ofResources.put(resource.logicalId(), element));
            References.in(resource.properties()).filter(template.parameters()::containsKey)
                    .forEach(name -> users.computeIfAbsent(name, _ -> new HashSet<>())
                            .add(resource.element().orElse("")));
        });
    }

    Set<String> of(Kind kind, String name) {
        return switch (kind) {
            case RESOURCE -> Optional.ofNullable(ofResources.get(name)).map(Set::of).orElse(Set.of());
            case OUTPUT -> Optional.ofNullable(template.outputs().get(name)).map(this::given).orElse(Set.of());
            case PARAMETER -> users.getOrDefault(name, Set.of()).stream()
                    .collect(Collectors.collectingAndThen(Collectors.toSet(), Subjects::single));
            case CONDITION, MAPPING -> Set.of();
            case SKIPPED, ASSUMED -> throw new IllegalArgumentException("A note says itself whose it is");
        };
    }

    private Set<String> given(Output output) {
        return References.in(output.value()).filter(ofResources::containsKey).map(ofResources::get)
                .collect(Collectors.toSet());
    }

    private static Set<String> single(Collection<String> elements) {
        return elements.size() == 1 && !elements.contains("") ? Set.copyOf(elements) : Set.of();
    }
}
