package io.architrave.cloudformation.deployment;

import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Template;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides the elements of a template into portions of which each refers to those before it alone. Elements that refer
 * to each other stay together; as far as that allows, the order is the reading order.
 */
final class Portions {

    /** Elements in reading order, by number; what each refers to; and how many resources it has. */
    private final List<String> elements = new ArrayList<>();
    private final List<Set<Integer>> needs = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    private Portions(Template template) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> owners = new HashMap<>();
        for (Resource resource : template.resources()) {
            int number = numbers.computeIfAbsent(resource.element().orElseThrow(), element -> {
                elements.add(element);
                needs.add(new TreeSet<>());
                sizes.add(0);
                return elements.size() - 1;
            });
            sizes.set(number, sizes.get(number) + 1);
            owners.put(resource.logicalId(), number);
        }
        for (Resource resource : template.resources()) {
            Set<Integer> needed = needs.get(owners.getOrDefault(resource.logicalId(), 0));
            targets(resource).forEach(target -> {
                if (owners.containsKey(target)) {
                    needed.add(owners.get(target));
                }
            });
        }
    }

    /**
     * @param most resources in a portion; a group of elements that cannot be divided may have more
     * @return the number of each element's portion, from 1, by the element's id
     */
    static Map<String, Integer> of(Template template, int most) {
        return new Portions(template).packed(most);
    }

    private static Set<String> targets(Resource resource) {
        Set<String> targets = new HashSet<>(resource.dependsOn());
        References.in(resource.properties()).forEach(targets::add);
        return targets;
    }

    private Map<String, Integer> packed(int most) {
        Map<String, Integer> portions = new HashMap<>();
        int portion = 1;
        int filled = 0;
        for (List<Integer> group : inOrder(groups())) {
            int size = group.stream().mapToInt(sizes::get).sum();
            if (filled > 0 && filled + size > most) {
                portion++;
                filled = 0;
            }
            filled += size;
            for (int member : group) {
                portions.put(elements.get(member), portion);
            }
        }
        return portions;
    }

    /** Elements that wait for each other, as one; by Kosaraju's two walks. */
    private List<List<Integer>> groups() {
        List<Set<Integer>> users = new ArrayList<>();
        elements.forEach(element -> users.add(new TreeSet<>()));
        for (int i = 0; i < elements.size(); i++) {
            int user = i;
            needs.get(i).forEach(needed -> users.get(needed).add(user));
        }
        List<Integer> finished = new ArrayList<>();
        boolean[] seen = new boolean[elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            walk(i, needs, seen, finished);
        }
        List<List<Integer>> groups = new ArrayList<>();
        boolean[] taken = new boolean[elements.size()];
        for (int i : finished.reversed()) {
            List<Integer> group = new ArrayList<>();
            walk(i, users, taken, group);
            if (!group.isEmpty()) {
                groups.add(group.stream().sorted().toList());
            }
        }
        return groups;
    }

    /** Depth first without recursion, since a chain may be as long as the design; adds each when all behind is done. */
    private static void walk(int from, List<Set<Integer>> along, boolean[] seen, List<Integer> done) {
        if (seen[from]) {
            return;
        }
        seen[from] = true;
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(from, new ArrayDeque<>(along.get(from)))));
        while (!open.isEmpty()) {
            Step step = open.peek();
            if (step.left().isEmpty()) {
                done.add(open.pop().element());
                continue;
            }
            int next = step.left().pop();
            if (!seen[next]) {
                seen[next] = true;
                open.push(new Step(next, new ArrayDeque<>(along.get(next))));
            }
        }
    }

    private record Step(int element, Deque<Integer> left) {}

    /** Groups after those that they need, and among those that may come next the first in reading order. */
    private List<List<Integer>> inOrder(List<List<Integer>> groups) {
        int[] groupOf = new int[elements.size()];
        for (int i = 0; i < groups.size(); i++) {
            for (int member : groups.get(i)) {
                groupOf[member] = i;
            }
        }
        List<Set<Integer>> users = new ArrayList<>();
        groups.forEach(group -> users.add(new TreeSet<>()));
        int[] waits = new int[groups.size()];
        for (int i = 0; i < elements.size(); i++) {
            for (int needed : needs.get(i)) {
                if (groupOf[needed] != groupOf[i] && users.get(groupOf[needed]).add(groupOf[i])) {
                    waits[groupOf[i]]++;
                }
            }
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>((a, b) -> Integer.compare(groups.get(a).getFirst(),
                groups.get(b).getFirst()));
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        List<List<Integer>> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order.add(groups.get(next));
            users.get(next).stream().filter(user -> --waits[user] == 0).forEach(ready::add);
        }
        return order;
    }
}
