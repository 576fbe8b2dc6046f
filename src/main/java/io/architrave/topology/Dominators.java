package io.architrave.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// For each class that clients reach over hard calls, the classes that every path from every client passes: those whose
/// loss alone cuts it off. One pass over the graph answers for all, by the algorithm of Cooper, Harvey and Kennedy, "A
/// Simple, Fast Dominance Algorithm" (2001), from a root that calls each client.
public final class Dominators {

    private static final int ROOT = 0;

    private final CallGraph graph;
    /// Classes in reverse postorder from the root, which has position 0 and number -1.
    private final int[] numberAt;
    private final int[] positionOf;
    private final int[] immediate;

    Dominators(CallGraph graph) {
        this.graph = graph;
        this.positionOf = new int[graph.classes().size()];
        Arrays.fill(positionOf, -1);
        this.numberAt = reversePostorder();
        this.immediate = new int[numberAt.length];
        settle(callers());
    }

    private record Frame(int number, int[] next, int[] at) {}

    private int[] reversePostorder() {
        var finished = new ArrayList<Integer>();
        var seen = new BitSet();
        var frames = new ArrayList<Frame>();
        frames.add(new Frame(-1, graph.clientNumbers().stream().toArray(), new int[1]));
        while (!frames.isEmpty()) {
            var frame = frames.getLast();
            if (frame.at[0] == frame.next.length) {
                finished.add(frames.removeLast().number);
                continue;
            }
            int next = frame.next[frame.at[0]++];
            if (!seen.get(next)) {
                seen.set(next);
                frames.add(new Frame(next, graph.hardCallsOf(next).stream().toArray(), new int[1]));
            }
        }
        var order = finished.reversed().stream().mapToInt(Integer::intValue).toArray();
        for (int position = 1; position < order.length; position++) {
            positionOf[order[position]] = position;
        }
        return order;
    }

    /// Callers by position.
    private List<List<Integer>> callers() {
        var callers = new ArrayList<List<Integer>>();
        for (int position = 0; position < numberAt.length; position++) {
            callers.add(new ArrayList<>());
        }
        graph.clientNumbers().stream().forEach(client -> callers.get(positionOf[client]).add(ROOT));
        for (int position = 1; position < numberAt.length; position++) {
            int caller = position;
            graph.hardCallsOf(numberAt[position]).stream()
                    .forEach(callee -> callers.get(positionOf[callee]).add(caller));
        }
        return callers;
    }

    private void settle(List<List<Integer>> callers) {
        Arrays.fill(immediate, -1);
        immediate[ROOT] = ROOT;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int position = 1; position < numberAt.length; position++) {
                int nearest = -1;
                for (int caller : callers.get(position)) {
                    if (immediate[caller] >= 0) {
                        nearest = nearest < 0 ? caller : meet(caller, nearest);
                    }
                }
                changed |= immediate[position] != nearest;
                immediate[position] = nearest;
            }
        }
    }

    private int meet(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            while (a > b) {
                a = immediate[a];
            }
            while (b > a) {
                b = immediate[b];
            }
        }
        return a;
    }

    /// From the one nearest to the clients to the class itself; empty where no client reaches it.
    public List<ServiceClass> of(ServiceClass service) {
        var chain = new ArrayList<ServiceClass>();
        for (int at = positionOf[service.number()]; at > ROOT; at = immediate[at]) {
            chain.add(graph.get(numberAt[at]));
        }
        return chain.reversed();
    }
}
