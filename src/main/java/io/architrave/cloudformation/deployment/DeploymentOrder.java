package io.architrave.cloudformation.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** In which order stacks are deployed. */
final class DeploymentOrder {

    private DeploymentOrder() {}

    /**
     * Each after those that it takes values from. Where they wait for each other, the one that waits for the fewest
     * goes first.
     *
     * @param needs what each takes values from
     */
    static <T extends Comparable<T>> List<T> of(SortedSet<T> all, Map<T, Set<T>> needs) {
        List<T> order = new ArrayList<>();
        TreeSet<T> left = new TreeSet<>(all);
        while (!left.isEmpty()) {
            T next = left.stream().min(Comparator.comparingLong((T one) -> waits(one, left, needs))
                    .thenComparing(Comparator.naturalOrder())).orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static <T> long waits(T one, Set<T> left, Map<T, Set<T>> needs) {
        return needs.getOrDefault(one, Set.of()).stream().filter(other -> !other.equals(one) && left.contains(other))
                .count();
    }
}
