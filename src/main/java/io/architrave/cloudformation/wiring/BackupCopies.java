package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a backup plan copies to the vaults that it is drawn to replicate to, kept there as long as these say, and what
 * its own recovery points may be: cold for ninety days at least, and no shorter than the lock of their vault.
 *
 * <p>A vault of another region is named and not referred to, since much that stands there may refer back.
 */
final class BackupCopies implements Wiring {

    private static final String FACET = "backupPlan";
    /** How long cold storage keeps a recovery point at least. */
    private static final int COLD_DAYS = 90;

    @Override
    public void wire(Stack stack) {
        for (ElementId plan : stack.elements()) {
            stack.offer(plan, FACET).ifPresent(offer -> lifecycle(stack, plan, offer));
        }
        for (Edge edge : stack.everyEdge()) {
            Optional<Fields> vault = stack.offer(edge.to(), FACET);
            if (edge.relation() == Relation.REPLICATION && vault.isPresent()
                    && stack.offer(edge.from(), FACET).isPresent()) {
                copy(stack, edge, vault.get());
            }
        }
    }

    private static void lifecycle(Stack stack, ElementId plan, Fields offer) {
        Optional<Integer> kept = days(offer, "DeleteAfterDays");
        days(offer, "ColdAfterDays").ifPresent(cold -> {
            if (kept.filter(days -> days < cold + COLD_DAYS).isPresent()) {
                stack.assume(plan, "Cold storage", "left out, since it keeps for " + COLD_DAYS
                        + " days at least; keep the backups for " + (cold + COLD_DAYS) + " days or more");
            } else {
                stack.slots().add(plan, "coldAfter", new Value.Number(cold));
            }
        });
        days(offer, "LockedDays").filter(locked -> kept.filter(days -> days < locked).isPresent())
                .ifPresent(locked -> stack.assume(plan, "Vault lock", "refuses the backups of this plan, which are "
                        + "kept for less than " + locked + " days; keep them longer, or lock for less"));
    }

    private static void copy(Stack stack, Edge edge, Fields vault) {
        String region = stack.place(edge.to()).region();
        if (edge.from().equals(edge.to()) || region.equals(stack.place(edge.from()).region())) {
            Copies.leaveOut(stack, edge.from(), edge.to(), "a copy in the same region is lost with it; draw the vault "
                    + "in another region");
            return;
        }
        List<Part> arn = new ArrayList<>(List.of(new Literal("arn:"), Ref.PARTITION,
                new Literal(":backup:" + region + ":"), Ref.ACCOUNT, new Literal(":backup-vault:")));
        vault.get("VaultName").stream().flatMap(BackupCopies::parts).forEach(arn::add);
        stack.slots().add(edge.from(), "copyActions", Fields.EMPTY.with("DestinationBackupVaultArn", new Sub(arn))
                .with("Lifecycle", Fields.EMPTY.with("DeleteAfterDays", vault.get("DeleteAfterDays"))));
    }

    private static Stream<Part> parts(Value name) {
        return name instanceof Sub(var parts) ? parts.stream() : Stream.empty();
    }

    private static Optional<Integer> days(Fields offer, String member) {
        return offer.get(member).filter(Value.Number.class::isInstance)
                .map(number -> ((Value.Number) number).value().intValue());
    }
}
