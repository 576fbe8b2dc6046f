package io.architrave.cloudformation.check;

import io.architrave.cloudformation.check.Problem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds resources that wait for each other. */
final class CycleCheck {

    private final SortedMap<String, Set<String>> dependencies;
    private final Set<String> done = new HashSet<>();
    private final LinkedHashSet<String> open = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private CycleCheck(Map<String, Set<String>> dependencies) {
        this.dependencies = new TreeMap<>(dependencies);
    }

    /** @param dependencies what each resource refers to or depends on, by logical id */
    static List<Problem> check(Map<String, Set<String>> dependencies) {
        CycleCheck check = new CycleCheck(dependencies);
        check.dependencies.keySet().forEach(check::visit);
        return check.problems;
    }

    private void visit(String resource) {
        if (done.contains(resource)) {
            return;
        }
        if (!open.add(resource)) {
            report(resource);
            return;
        }
        dependencies.getOrDefault(resource, Set.of()).stream().filter(dependencies::containsKey).sorted()
                .forEach(this::visit);
        open.remove(resource);
        done.add(resource);
    }

    private void report(String resource) {
        List<String> path = new ArrayList<>(open);
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(resource), path.size()));
        cycle.add(resource);
        problems.add(Problem.error(Kind.CYCLE, "Resources." + resource,
                "These resources wait for each other: " + String.join(" -> ", cycle) + ".",
                "Move one of the references into a resource of its own."));
    }
}
