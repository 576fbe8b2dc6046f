package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which resource of a template waits for which. */
final class Dependencies {

    private final Map<String, Set<String>> waits = new HashMap<>();

    Dependencies(Collection<Resource> resources) {
        resources.forEach(resource -> waits.put(resource.logicalId(), new HashSet<>(References.of(resource))));
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
