package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a WebSocket API calls. The first function hears of clients that come and go and of what no other route takes;
 * each further one has the route key that its connection names as path, or its own id.
 */
final class WebSocketRoutes implements Wiring {

    private static final List<String> GENERAL = List.of("$connect", "$disconnect", "$default");

    @Override
    public void wire(Stack stack) {
        Set<ElementId> begun = new HashSet<>();
        for (Edge edge : stack.edges()) {
            if (isRoute(stack, edge)) {
                route(stack, edge, stack.offer(edge.to(), "function").orElseThrow(), begun.add(edge.from()));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return isRoute(stack, edge) ? Set.of("path", "protocol", "port") : Set.of();
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("webSocketApi")).isPresent()
                ? Set.of("auth") : Set.of();
    }

    private static boolean isRoute(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && stack.offer(edge.from(), "webSocketApi").isPresent()
                && stack.offer(edge.to(), "function").isPresent();
    }

    private static void route(Stack stack, Edge edge, Fields function, boolean first) {
        String suffix = stack.base(edge.to()) + ParallelEdges.suffix(stack, edge);
        String integration = stack.add(edge.from(), "IntegrationOf" + suffix, "AWS::ApiGatewayV2::Integration",
                Fields.EMPTY.with("ApiId", stack.ref(edge.from())).with("IntegrationType", "AWS_PROXY")
                        .with("IntegrationUri", Authorizers.address(function)));
        if (first) {
            for (String key : GENERAL) {
                String word = Character.toUpperCase(key.charAt(1)) + key.substring(2);
                route(stack, edge, word + "To" + suffix, key, integration);
            }
        }
        Optional<String> named = edge.properties().text("path");
        if (!first || named.isPresent()) {
            String key = named.orElseGet(() -> edge.to().value());
            if (named.isEmpty()) {
                stack.assume(edge.from(), "Route to " + stack.drawing().name(edge.to()), key);
            }
            route(stack, edge, "RouteTo" + suffix, key, integration);
        }
        ApiPermissions.forRequests(stack, edge.from(), edge.to(), function);
    }

    /** A client signs in when it connects, and is known from then on. */
    private static void route(Stack stack, Edge edge, String as, String key, String integration) {
        boolean signs = key.equals("$connect")
                && stack.drawing().text(edge.from(), "auth").filter("iam"::equals).isPresent();
        Fields route = Fields.EMPTY.with("ApiId", stack.ref(edge.from())).with("RouteKey", key)
                .with("AuthorizationType", signs ? "AWS_IAM" : "NONE")
                .with("Target", Sub.of(new Literal("integrations/"), new Ref(integration)));
        stack.add(edge.from(), new Resource(stack.id(edge.from(), as), "AWS::ApiGatewayV2::Route", "",
                Optional.of(edge.from().value()), route)
                .accepting(signs ? List.of() : List.of(new Suppression("AwsSolutions-APIG4",
                        "A WebSocket API has clients sign in when they connect, or nowhere."))));
    }
}
