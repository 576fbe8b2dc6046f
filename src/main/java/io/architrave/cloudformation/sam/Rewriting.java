package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.template.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A template while it is being rewritten: which of its resources are left, and what took the place of others. */
final class Rewriting {

    private final Template plain;
    private final Map<String, Resource> left = new LinkedHashMap<>();
    private final Map<String, String> absorbed = new LinkedHashMap<>();
    private final Dependencies dependencies;

    Rewriting(Template plain) {
        this.plain = plain;
        plain.resources().forEach(resource -> left.put(resource.logicalId(), resource));
        this.dependencies = new Dependencies(plain.resources());
    }

    Dependencies dependencies() {
        return dependencies;
    }

    Optional<Resource> resource(String id) {
        return Optional.ofNullable(left.get(id));
    }

    Stream<Resource> ofType(String type) {
        return List.copyOf(left.values()).stream().filter(resource -> resource.type().equals(type));
    }

    /** Whether an output tells of a resource, which so has to stay under its id. */
    boolean isTold(String id) {
        return plain.outputs().values().stream().flatMap(output -> References.in(output.value())).anyMatch(id::equals);
    }

    void replace(Resource resource) {
        left.put(resource.logicalId(), resource);
    }

    /** Takes a resource out, since the transform writes it for another. */
    void absorb(String id, String by) {
        left.remove(id);
        absorbed.put(id, by);
    }

    /** What is left, in its order; what waited for an absorbed resource waits for what absorbed it. */
    List<Resource> resources() {
        return left.values().stream().map(resource -> resource.dependingOn(resource.dependsOn().stream()
                .map(id -> absorbed.getOrDefault(id, id)).filter(id -> !id.equals(resource.logicalId())).distinct()
                .toList())).toList();
    }

    static String text(Optional<Value> value) {
        return value.map(found -> found instanceof Text(var text) ? text : "").orElse("");
    }

    static List<Value> items(Optional<Value> value) {
        return value.map(found -> found instanceof Items(var items) ? items : List.<Value>of()).orElse(List.of());
    }

    static Fields fields(Optional<Value> value) {
        return value.map(found -> found instanceof Fields fields ? fields : Fields.EMPTY).orElse(Fields.EMPTY);
    }

    /** The resource that a plain reference or attribute names; empty for any other value. */
    static String named(Optional<Value> value) {
        return value.map(found -> switch (found) {
            case Ref(var target) -> target;
            case GetAtt(var resource, var attribute) -> resource;
            default -> "";
        }).orElse("");
    }

    /** Some members of a structure under names of their own. */
    static Fields renamed(Fields from, Map<String, String> names) {
        Fields renamed = Fields.EMPTY;
        for (Map.Entry<String, Value> member : from.members().entrySet()) {
            if (names.containsKey(member.getKey())) {
                renamed = renamed.with(names.getOrDefault(member.getKey(), ""), member.getValue());
            }
        }
        return renamed;
    }
}
