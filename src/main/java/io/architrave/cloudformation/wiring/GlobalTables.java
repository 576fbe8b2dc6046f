package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Set;

/**
 * Tables of several regions that replication connects: one global table with a replica in each region. The first makes
 * it; the others are told by it, and their neighbours reach the replica of their region.
 *
 * <p>A customer managed key would have to stand in each region before the table does, and what stands there refers to
 * the table: the replicas are encrypted under the keys that AWS manages.
 */
final class GlobalTables implements Wiring {

    private static final String FACET = "globalTable";

    @Override
    public void wire(Stack stack) {
        Copies copies = Copies.mutual(stack, FACET);
        for (ElementId original : copies.originals()) {
            List<ElementId> apart = copies.apart(original, "a global table has one replica in a region");
            if (!apart.isEmpty()) {
                replica(stack, original, original, Ref.REGION);
                apart.forEach(copy -> copy(stack, original, copy));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.REPLICATION && stack.offer(edge.from(), FACET).isPresent()
                ? Set.of("direction") : Set.of();
    }

    private static void copy(Stack stack, ElementId original, ElementId copy) {
        String region = stack.place(copy).region();
        replica(stack, original, copy, Value.text(region));
        stack.slots().add(copy, Copies.OF, stack.ref(original));
        stack.slots().add(copy, "replicaArn", Sub.of(new Literal("arn:"), Ref.PARTITION,
                new Literal(":dynamodb:" + region + ":"), Ref.ACCOUNT, new Literal(":table/"), stack.ref(original)));
        stack.drawing().index().outgoing(copy, Relation.EVENT).map(Edge::to).filter(stack::isMapped)
                .forEach(reader -> stack.assume(reader, "Stream of " + stack.drawing().name(copy),
                        "not read, since a template cannot name the stream of a replica; read that of "
                                + stack.drawing().name(original)));
    }

    private static void replica(Stack stack, ElementId original, ElementId table, Value region) {
        Fields replica = Fields.of("Region", region);
        Fields own = stack.offer(table, FACET).flatMap(facet -> facet.get("Replica")).map(Fields.class::cast)
                .orElse(Fields.EMPTY);
        for (String name : own.members().keySet()) {
            replica = replica.with(name, own.get(name));
        }
        stack.slots().add(original, "replicas", replica);
        if (stack.drawing().connected(table, Relation.ASSOCIATION)
                .anyMatch(other -> stack.offer(other, "key").isPresent())) {
            stack.assume(table, "Key", "the one that AWS manages, as in all regions of a global table");
        }
    }
}
