package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Intrinsic;
import io.architrave.cloudformation.template.Intrinsic.GetAtt;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which names a template's values refer to, and so which resource waits for which. */
final class References {

    private final Map<String, Set<String>> waits = new HashMap<>();

    References(Collection<Resource> resources) {
        resources.forEach(resource -> waits.put(resource.logicalId(), new HashSet<>(of(resource))));
    }

    static Set<String> of(Resource resource) {
        Set<String> names = new HashSet<>(resource.dependsOn());
        of(resource.properties()).forEach(names::add);
        of(resource.attributes()).forEach(names::add);
        return names;
    }

    static Stream<String> of(Value value) {
        return switch (value) {
            case Fields fields -> fields.members().values().stream().flatMap(References::of);
            case Items items -> items.items().stream().flatMap(References::of);
            case Sub sub -> sub.parts().stream().flatMap(References::part);
            case Ref ref -> Stream.of(ref.target());
            case GetAtt att -> Stream.of(att.resource());
            case Intrinsic intrinsic -> of(intrinsic.argument());
            case Value.Text text -> Stream.empty();
            case Value.Number number -> Stream.empty();
            case Value.Flag flag -> Stream.empty();
        };
    }

    private static Stream<String> part(Part part) {
        return switch (part) {
            case Ref ref -> Stream.of(ref.target());
            case GetAtt att -> Stream.of(att.resource());
            case Intrinsic.Literal literal -> Stream.empty();
        };
    }

    /** The resources that refer to one. */
    Set<String> referrers(String id) {
        Set<String> referrers = new HashSet<>();
        waits.forEach((from, to) -> {
            if (to.contains(id) && !from.equals(id)) {
                referrers.add(from);
            }
        });
        return referrers;
    }

    /** Lets one wait for some more, unless one of these waits for it already. */
    boolean join(String id, Set<String> more) {
        Set<String> seen = new HashSet<>();
        if (more.stream().anyMatch(other -> reaches(other, id, seen))) {
            return false;
        }
        waits.computeIfAbsent(id, key -> new HashSet<>()).addAll(more);
        return true;
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to) || seen.add(from)
                && waits.getOrDefault(from, Set.of()).stream().anyMatch(next -> reaches(next, to, seen));
    }
}
