package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/** A database proxy: the database behind it, and the secret by which it signs in there. */
final class ProxyTargets implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            Optional<Fields> database = stack.offer(edge.to(), "proxied");
            if (edge.relation() == Relation.CALL && stack.offer(edge.from(), "databaseProxy").isPresent()
                    && database.isPresent()) {
                target(stack, edge, database.get());
            }
        }
    }

    /** A proxy takes a cluster once it has instances. */
    private static List<String> after(Fields database) {
        return database.get("After").map(Items.class::cast).map(Items::items).orElse(List.of()).stream()
                .map(id -> ((Value.Text) id).text()).toList();
    }

    private static void target(Stack stack, Edge edge, Fields database) {
        ElementId proxy = edge.from();
        Fields own = stack.offer(proxy, "databaseProxy").orElse(Fields.EMPTY);
        stack.slots().add(proxy, "engineFamily", database.get("EngineFamily").orElse(Value.text("POSTGRESQL")));
        Fields target = Fields.EMPTY.with("DBProxyName", stack.ref(proxy))
                .with("TargetGroupName", own.get("TargetGroupName"))
                .with("ConnectionPoolConfigurationInfo", own.get("Pool"));
        Fields databases = database.get("Targets").map(Fields.class::cast).orElse(Fields.EMPTY);
        for (String kind : databases.members().keySet()) {
            target = target.with(kind, databases.get(kind));
        }
        stack.add(proxy, new Resource(stack.id(proxy, "Target"), "AWS::RDS::DBProxyTargetGroup", "",
                Optional.of(proxy.value()), target).dependingOn(after(database)));
        Optional<Value> secret = stack.drawing().connected(proxy, Relation.ASSOCIATION)
                .flatMap(other -> stack.offer(other, "secret").stream()).flatMap(found -> found.get("Arn").stream())
                .findFirst().or(() -> database.get("SecretArn"));
        secret.ifPresent(arn -> {
            stack.slots().add(proxy, "auth", Fields.EMPTY.with("AuthScheme", "SECRETS").with("IAMAuth", "DISABLED")
                    .with("SecretArn", arn));
            stack.slots().add(proxy, RolePolicies.SLOT, RolePolicies.allow(
                    Optional.of(Items.texts("secretsmanager:GetSecretValue")), Optional.of(arn)));
        });
    }
}
