package io.architrave.model;

import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Members of the file that this version does not know, kept as canonical JSON text by name and written back after
/// the known ones, so that a newer or other program's data survives being edited here.
public record Extras(PSortedMap<String, String> members) {

    public static final Extras NONE = new Extras(TreePMap.empty());

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public Extras with(String name, String json) {
        return new Extras(members.plus(name, json));
    }
}
