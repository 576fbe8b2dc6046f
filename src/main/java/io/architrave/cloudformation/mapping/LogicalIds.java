package io.architrave.cloudformation.mapping;

import io.architrave.model.ElementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Logical ids out of the elements' names. An id depends on its own element's name, type and id alone, but where two
 * elements of one type have one name: then the first by id has the short form.
 */
public final class LogicalIds {

    private final Map<ElementId, String> bases = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    /** @param element what the id is for @param name its name @param noun what the id of its type ends in */
    public record Named(ElementId element, String name, String noun) {}

    /** @param elements in the order of their ids */
    public LogicalIds(Collection<Named> elements) {
        Set<String> taken = new HashSet<>();
        for (Named named : elements) {
            String base = base(named);
            bases.put(named.element(), taken.add(base) ? base : base + PlainText.pascal(named.element().value()));
        }
    }

    private static String base(Named named) {
        String name = PlainText.pascal(named.name());
        boolean says = name.toLowerCase(Locale.ROOT).contains(named.noun().toLowerCase(Locale.ROOT));
        if (says && !name.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? named.noun() + PlainText.pascal(named.element().value()) : name + named.noun();
    }

    /** The id of an element's resource; {@code as} tells its resources apart and is empty for the first. */
    public String id(ElementId element, String as) {
        String base = bases.getOrDefault(element, PlainText.pascal(element.value()));
        String id = base + as;
        String owner = element + "/" + as;
        String other = owners.putIfAbsent(id, owner);
        return other == null || other.equals(owner) ? id : id + PlainText.pascal(element.value());
    }

    /** What all ids of the element begin with. */
    public String base(ElementId element) {
        return bases.getOrDefault(element, PlainText.pascal(element.value()));
    }
}
