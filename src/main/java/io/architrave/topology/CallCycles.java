package io.architrave.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Strongly connected components of the call graph, by Tarjan (1972), with a stack of its own, as a chain of calls may
/// be longer than the thread's stack is deep.
///
/// Proxies are contracted: they pass calls on and wait for nobody. A service that reaches itself only through a proxy is
/// no cycle, as the proxy routes by path.
final class CallCycles {

    private final CallGraph graph;
    private final Predicate<ServiceClass> isProxy;
    private final Map<Integer, int[]> successors = new TreeMap<>();
    private final int[] order;
    private final int[] low;
    private final BitSet onStack = new BitSet();
    private final List<Integer> stack = new ArrayList<>();
    private final List<List<ServiceClass>> found = new ArrayList<>();
    private int counter;

    private record Frame(int at, int[] next, int[] position) {}

    CallCycles(CallGraph graph, Predicate<ServiceClass> isProxy) {
        this.graph = graph;
        this.isProxy = isProxy;
        this.order = new int[graph.classes().size()];
        this.low = new int[graph.classes().size()];
    }

    List<List<ServiceClass>> find() {
        for (var service : graph.classes()) {
            if (order[service.number()] == 0 && !isProxy.test(service)) {
                search(service.number());
            }
        }
        return found;
    }

    private void search(int root) {
        var frames = new ArrayList<Frame>();
        frames.add(enter(root));
        while (!frames.isEmpty()) {
            var frame = frames.getLast();
            if (frame.position[0] < frame.next.length) {
                int next = frame.next[frame.position[0]++];
                if (order[next] == 0) {
                    frames.add(enter(next));
                } else if (onStack.get(next)) {
                    low[frame.at] = Math.min(low[frame.at], order[next]);
                }
            } else {
                frames.removeLast();
                leave(frame);
                if (!frames.isEmpty()) {
                    int caller = frames.getLast().at;
                    low[caller] = Math.min(low[caller], low[frame.at]);
                }
            }
        }
    }

    private Frame enter(int number) {
        order[number] = ++counter;
        low[number] = counter;
        stack.add(number);
        onStack.set(number);
        return new Frame(number, successors(number), new int[1]);
    }

    private void leave(Frame frame) {
        if (low[frame.at] != order[frame.at]) {
            return;
        }
        var component = new ArrayList<ServiceClass>();
        int member;
        do {
            member = stack.removeLast();
            onStack.clear(member);
            component.add(graph.get(member));
        } while (member != frame.at);
        if (component.size() > 1 || graph.callees(component.getFirst()).anyMatch(component.getFirst()::equals)) {
            found.add(component.reversed());
        }
    }

    /// The services called, directly or through proxies.
    private int[] successors(int number) {
        return successors.computeIfAbsent(number, _ -> {
            var services = new BitSet();
            var seen = new BitSet();
            var waiting = new ArrayList<Integer>(List.of(number));
            while (!waiting.isEmpty()) {
                graph.callees(graph.get(waiting.removeLast())).forEach(callee -> {
                    if (!isProxy.test(callee)) {
                        services.set(callee.number());
                    } else if (!seen.get(callee.number())) {
                        seen.set(callee.number());
                        waiting.add(callee.number());
                    }
                });
            }
            return services.stream().toArray();
        });
    }
}
