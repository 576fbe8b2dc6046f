package io.architrave.cloudformation.rule;

import io.architrave.cloudformation.rule.PropertyPath.Found;
import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.List;
import java.util.stream.Stream;

/**
 * A structure of a resource that a predicate looks at, and the resources around it.
 *
 * @param resources all of the template, with their properties settled
 */
record Subject(Resource resource, Fields fields, List<Resource> resources) {

    /** A part of the same resource; what is no structure has no members. */
    Subject part(Value value) {
        return new Subject(resource, value instanceof Fields part ? part : Fields.EMPTY, resources);
    }

    /** The other resources of a type that refer to this one from a path. */
    Stream<Subject> referring(String type, PropertyPath path) {
        return resources.stream().filter(other -> other.type().equals(type) && other != resource)
                .filter(other -> path.in(other.properties()).stream().map(Found::value)
                        .anyMatch(value -> refersTo(value, resource.logicalId())))
                .map(other -> new Subject(other, other.properties(), resources));
    }

    /** The resources of a type that this one refers to from a path. */
    Stream<Subject> referred(String type, PropertyPath path) {
        List<Value> values = path.in(fields).stream().map(Found::value).toList();
        return resources.stream().filter(other -> other.type().equals(type))
                .filter(other -> values.stream().anyMatch(value -> refersTo(value, other.logicalId())))
                .map(other -> new Subject(other, other.properties(), resources));
    }

    private static boolean refersTo(Value value, String id) {
        return switch (value) {
            case Intrinsic.Ref(var target) -> target.equals(id);
            case Intrinsic.GetAtt att -> att.resource().equals(id);
            case Intrinsic.Sub(var parts) -> parts.stream()
                    .anyMatch(part -> part instanceof Value reference && refersTo(reference, id));
            case Intrinsic intrinsic -> refersTo(intrinsic.argument(), id);
            case Items(var items) -> items.stream().anyMatch(item -> refersTo(item, id));
            case Fields(var members) -> members.values().stream().anyMatch(member -> refersTo(member, id));
            case Value.Text text -> false;
            case Value.Number number -> false;
            case Value.Flag flag -> false;
        };
    }
}
