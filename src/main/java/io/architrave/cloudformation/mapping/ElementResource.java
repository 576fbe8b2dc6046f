package io.architrave.cloudformation.mapping;

import io.architrave.catalog.Binding;
import io.architrave.catalog.ResourceMapping.MappedResource;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Resource.DeletionPolicy;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes one resource of an element's mapping. */
final class ElementResource {

    private final Stack stack;
    private final ElementId element;

    ElementResource(Stack stack, ElementId element) {
        this.stack = stack;
        this.element = element;
    }

    Resource of(MappedResource form) {
        return new Resource(stack.id(element, form.as()), form.type(), "", Optional.of(element.value()),
                fields(form, form.properties()), dependsOn(form),
                form.given().map(name -> new OptionalParameters(stack, element).condition(name)),
                form.deletionPolicy().flatMap(ElementResource::policy), fields(form, form.attributes()))
                .accepting(accepted(form));
    }

    /** What the mapping accepts; for the first resource, what wiring accepts too. */
    private List<Suppression> accepted(MappedResource form) {
        Stream<Suppression> own = form.accepts().stream()
                .filter(rule -> rule.when().map(when -> stack.holds(element, when)).orElse(true))
                .map(rule -> new Suppression(rule.rule(), rule.appliesTo(), rule.reason()));
        Stream<Suppression> wired = form.as().isEmpty() ? stack.accepted(element).stream() : Stream.empty();
        return Stream.concat(own, wired).toList();
    }

    /** What the mapping says; for the first resource, what wiring says too. */
    private List<String> dependsOn(MappedResource form) {
        Stream<String> own = form.dependsOn().stream().filter(this::exists).map(as -> stack.id(element, as));
        Stream<String> wired = form.as().isEmpty() ? stack.slots().values(element, "dependsOn").stream()
                .map(value -> value instanceof Value.Text(var id) ? id : "") : Stream.empty();
        return Stream.concat(own, wired).toList();
    }

    private boolean exists(String as) {
        return stack.forms(element).anyMatch(form -> form.as().equals(as));
    }

    private Fields fields(MappedResource form, Binding.Structure structure) {
        Set<String> given = form.given().map(Set::of).orElse(Set.of());
        return new BindingValues(stack, element, given).fields(structure);
    }

    private static Optional<DeletionPolicy> policy(String text) {
        return Arrays.stream(DeletionPolicy.values()).filter(policy -> policy.text().equals(text)).findFirst();
    }
}
