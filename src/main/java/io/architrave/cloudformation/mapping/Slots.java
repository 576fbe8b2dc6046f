package io.architrave.cloudformation.mapping;

import io.architrave.cloudformation.template.Value;
import io.architrave.model.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What wiring contributes to the resources of elements, until these are written. */
public final class Slots {

    private final Map<ElementId, Map<String, List<Value>>> lists = new HashMap<>();
    private final Map<ElementId, Map<String, Map<String, Value>>> maps = new HashMap<>();

    /** Adds a value, once however often it is contributed. */
    public void add(ElementId element, String slot, Value value) {
        List<Value> values = lists.computeIfAbsent(element, key -> new HashMap<>())
                .computeIfAbsent(slot, key -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    /** Adds a named value; the first of a name stays. */
    public void put(ElementId element, String slot, String name, Value value) {
        maps.computeIfAbsent(element, key -> new HashMap<>()).computeIfAbsent(slot, key -> new LinkedHashMap<>())
                .putIfAbsent(name, value);
    }

    public List<Value> values(ElementId element, String slot) {
        return lists.getOrDefault(element, Map.of()).getOrDefault(slot, List.of());
    }

    /** Whether anything has been contributed, as a value or as a named one. */
    public boolean isFilled(ElementId element, String slot) {
        return !values(element, slot).isEmpty() || !named(element, slot).isEmpty();
    }

    public Map<String, Value> named(ElementId element, String slot) {
        return maps.getOrDefault(element, Map.of()).getOrDefault(slot, Map.of());
    }
}
