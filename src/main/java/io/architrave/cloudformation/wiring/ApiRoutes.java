package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an HTTP API calls becomes a route and an integration: of the method and path of the connection, or else of all
 * requests below the target's id.
 */
final class ApiRoutes implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (requests(edge) && stack.offer(edge.from(), "httpApi").isPresent()) {
                stack.offer(edge.to(), "function").ifPresent(function -> toFunction(stack, edge, function));
                stack.offer(edge.to(), "privateTarget").ifPresent(target -> throughVpcLink(stack, edge, target));
                stack.offer(edge.to(), "httpIntegration").ifPresent(service -> toService(stack, edge, service));
            }
        }
    }

    private static boolean requests(Edge edge) {
        return edge.relation() == Relation.CALL || edge.relation() == Relation.EVENT;
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return requests(edge) && stack.offer(edge.from(), "httpApi").isPresent()
                && Stream.of("function", "privateTarget", "httpIntegration")
                        .anyMatch(facet -> stack.offer(edge.to(), facet).isPresent())
                                ? Set.of("method", "path", "port", "protocol") : Set.of();
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("httpApi")).isPresent()
                ? Set.of("auth") : Set.of();
    }

    private static void toFunction(Stack stack, Edge edge, Fields function) {
        String integration = integration(stack, edge, Fields.EMPTY.with("IntegrationType", "AWS_PROXY")
                .with("IntegrationUri", function.get("Arn")).with("PayloadFormatVersion",
                        stack.offer(edge.from(), "httpApi").flatMap(api -> api.get("PayloadFormatVersion"))));
        route(stack, edge, integration);
        ApiPermissions.forRequests(stack, edge.from(), edge.to(), function);
    }

    private static void throughVpcLink(Stack stack, Edge edge, Fields target) {
        Fields link = VpcLinks.to(stack, edge, target);
        route(stack, edge, integration(stack, edge, Fields.EMPTY.with("IntegrationType", "HTTP_PROXY")
                .with("IntegrationMethod", "ANY").with("IntegrationUri", target.get("ListenerArn"))
                .with("ConnectionType", "VPC_LINK").with("ConnectionId", link.get("ConnectionId"))
                .with("PayloadFormatVersion", "1.0").with("TlsConfig", target.get("TlsConfig"))));
    }

    /**
     * A service of AWS that the API calls by itself, by a role that may do this one thing; after
     * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html
     * (2026-11-24).
     */
    private static void toService(Stack stack, Edge edge, Fields service) {
        boolean sync = edge.relation() == Relation.CALL && service.get("Answering").isPresent();
        Fields form = sync && service.get("Answering").get() instanceof Fields answering ? answering : service;
        List<Value> statements = form.get("Statements").filter(Value.Items.class::isInstance)
                .map(items -> ((Value.Items) items).items())
                .orElseGet(() -> AccessStatements.of(stack, edge.to(), List.of("write")));
        route(stack, edge, integration(stack, edge, Fields.EMPTY.with("IntegrationType", "AWS_PROXY")
                .with("IntegrationSubtype", form.get("Subtype")).with("PayloadFormatVersion", "1.0")
                .with("RequestParameters", form.get("Parameters"))
                .with("CredentialsArn", AssumedRoles.arn(stack, edge.from(), "To" + stack.base(edge.to())
                        + ParallelEdges.suffix(stack, edge) + "Role", AssumedRoles.API_GATEWAY, statements))));
    }

    private static String integration(Stack stack, Edge edge, Fields properties) {
        return stack.add(edge.from(), "IntegrationOf" + stack.base(edge.to()) + ParallelEdges.suffix(stack, edge),
                "AWS::ApiGatewayV2::Integration", with(Fields.of("ApiId", stack.ref(edge.from())), properties)
                        .with("TimeoutInMillis",
                                stack.offer(edge.from(), "httpApi").flatMap(api -> api.get("TimeoutInMillis"))));
    }

    private static void route(Stack stack, Edge edge, String integration) {
        boolean proxies = stack.offer(edge.to(), "httpIntegration").isEmpty();
        String method = edge.properties().text("method").orElse(proxies ? "ANY" : "POST");
        String path = edge.properties().text("path")
                .orElseGet(() -> "/" + edge.to().value() + (proxies ? "/{proxy+}" : ""));
        if (edge.properties().text("path").isEmpty()) {
            stack.assume(edge.from(), "Route to " + stack.drawing().name(edge.to()), method + " " + path);
        }
        List<Value> authorizers = stack.slots().values(edge.from(), Authorizers.SLOT);
        boolean byFunction = stack.slots().values(edge.from(), Authorizers.KIND).contains(Value.text("CUSTOM"));
        Fields route = Fields.EMPTY.with("ApiId", stack.ref(edge.from())).with("RouteKey", method + " " + path)
                .with("Target", Sub.of(new Literal("integrations/"), new Ref(integration)));
        if (!authorizers.isEmpty()) {
            route = route.with("AuthorizationType", byFunction ? "CUSTOM" : "JWT").with("AuthorizerId",
                    authorizers.getFirst());
        } else {
            route = route.with("AuthorizationType", stack.drawing().text(edge.from(), "auth")
                    .filter("iam"::equals).isPresent() ? "AWS_IAM" : "NONE");
        }
        String id = stack.id(edge.from(), "RouteTo" + stack.base(edge.to()) + ParallelEdges.suffix(stack, edge));
        boolean open = route.get("AuthorizationType").equals(Optional.of(Value.text("NONE")));
        stack.add(edge.from(), new Resource(id, "AWS::ApiGatewayV2::Route", "", Optional.of(edge.from().value()), route)
                .accepting(open ? List.of(new Suppression("AwsSolutions-APIG4",
                        "The drawing has nobody sign in at the API.")) : List.of()));
    }

    private static Fields with(Fields fields, Fields more) {
        Fields all = fields;
        for (String name : more.members().keySet()) {
            all = all.with(name, more.get(name));
        }
        return all;
    }
}
