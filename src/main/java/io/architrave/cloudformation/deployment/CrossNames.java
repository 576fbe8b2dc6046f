package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.schema.ResourceSchema;
import io.architrave.cloudformation.schema.ResourceSchemas;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names for values that one stack gives another: an output there and a parameter of the same name here. What the design
 * puts out anyway keeps the name that it has.
 */
final class CrossNames {

    private final ResourceSchemas schemas;
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<Part, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    CrossNames(Template whole, ResourceSchemas schemas) {
        this.schemas = schemas;
        whole.resources().forEach(resource -> resources.put(resource.logicalId(), resource));
        taken.addAll(resources.keySet());
        taken.addAll(whole.parameters().keySet());
        whole.outputs().forEach((name, output) -> {
            boolean free = taken.add(name);
            if (free && output.condition().isEmpty() && output.value() instanceof Part part) {
                names.putIfAbsent(part, name);
            }
        });
    }

    String of(Part reference) {
        return names.computeIfAbsent(reference, this::free);
    }

    private String free(Part reference) {
        String name = switch (reference) {
            case Ref(var resource) -> joined(resource, identifier(resource));
            case GetAtt(var resource, var attribute) -> joined(resource, attribute.replaceAll("[^A-Za-z0-9]", ""));
            case Literal literal -> throw new IllegalArgumentException("text is no reference");
        };
        while (!taken.add(name)) {
            name += "Value";
        }
        return name;
    }

    private String identifier(String resource) {
        List<String> gives = Optional.ofNullable(resources.get(resource)).map(Resource::type).flatMap(schemas::find)
                .map(ResourceSchema::ref).orElse(List.of());
        return gives.size() == 1 ? gives.getFirst() : "Id";
    }

    /** {@code ShopBucket} and {@code BucketName} are {@code ShopBucketName}. */
    private static String joined(String resource, String what) {
        for (int shared = Math.min(what.length() - 1, resource.length()); shared > 1; shared--) {
            if (resource.regionMatches(true, resource.length() - shared, what, 0, shared)
                    && Character.isUpperCase(what.charAt(shared))) {
                return resource + what.substring(shared);
            }
        }
        return resource + what;
    }
}
