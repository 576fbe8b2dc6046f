package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an HTTP API calls becomes a route and an integration: of the method and path of the connection, or else of all
 * requests below the target's id.
 */
final class ApiRoutes implements Wiring {

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.CALL && stack.offer(edge.from(), "httpApi").isPresent()) {
                stack.offer(edge.to(), "function").ifPresent(function -> toFunction(stack, edge, function));
                stack.offer(edge.to(), "privateTarget").ifPresent(target -> throughVpcLink(stack, edge, target));
            }
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && stack.offer(edge.from(), "httpApi").isPresent()
                && (stack.offer(edge.to(), "function").isPresent()
                        || stack.offer(edge.to(), "privateTarget").isPresent())
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
        String as = "From" + stack.base(edge.from());
        if (!stack.has(edge.to(), as)) {
            stack.add(edge.to(), as, "AWS::Lambda::Permission", Fields.EMPTY
                    .with("FunctionName", function.get("Name")).with("Action", "lambda:InvokeFunction")
                    .with("Principal", "apigateway.amazonaws.com")
                    .with("SourceArn", Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":execute-api:"),
                            Ref.REGION, new Literal(":"), Ref.ACCOUNT, new Literal(":"), stack.ref(edge.from()),
                            new Literal("/*"))));
        }
    }

    private static void throughVpcLink(Stack stack, Edge edge, Fields target) {
        ElementId api = edge.from();
        String link = "LinkTo" + stack.base(edge.to());
        String group = stack.add(api, link + "SecurityGroup", "AWS::EC2::SecurityGroup", Fields.EMPTY
                .with("GroupDescription", "Requests of the API into the VPC")
                .with("VpcId", stack.drawing().vpc(edge.to()).map(stack::ref)));
        String id = stack.add(api, link, "AWS::ApiGatewayV2::VpcLink", Fields.EMPTY
                .with("Name", stack.base(api) + "To" + stack.base(edge.to()))
                .with("SubnetIds", target.get("SubnetIds"))
                .with("SecurityGroupIds", new Value.Items(List.of(new Ref(group)))));
        long port = Ports.of(stack, edge).orElse(443);
        SecurityGroups.of(stack, edge.to()).stream().findFirst().ifPresent(to -> stack.add(edge.to(),
                "From" + stack.base(api) + port, "AWS::EC2::SecurityGroupIngress", Fields.EMPTY.with("GroupId", to)
                        .with("IpProtocol", "tcp").with("FromPort", port).with("ToPort", port)
                        .with("SourceSecurityGroupId", new Ref(group))));
        route(stack, edge, integration(stack, edge, Fields.EMPTY.with("IntegrationType", "HTTP_PROXY")
                .with("IntegrationMethod", "ANY").with("IntegrationUri", target.get("ListenerArn"))
                .with("ConnectionType", "VPC_LINK").with("ConnectionId", new Ref(id))
                .with("PayloadFormatVersion", "1.0").with("TlsConfig", target.get("TlsConfig"))));
    }

    private static String integration(Stack stack, Edge edge, Fields properties) {
        return stack.add(edge.from(), "IntegrationOf" + stack.base(edge.to()) + suffix(stack, edge),
                "AWS::ApiGatewayV2::Integration", with(Fields.of("ApiId", stack.ref(edge.from())), properties)
                        .with("TimeoutInMillis",
                                stack.offer(edge.from(), "httpApi").flatMap(api -> api.get("TimeoutInMillis"))));
    }

    private static void route(Stack stack, Edge edge, String integration) {
        String method = edge.properties().text("method").orElse("ANY");
        String path = edge.properties().text("path").orElseGet(() -> "/" + edge.to().value() + "/{proxy+}");
        if (edge.properties().text("path").isEmpty()) {
            stack.assume(edge.from(), "Route to " + stack.drawing().name(edge.to()), method + " " + path);
        }
        List<Value> authorizers = stack.slots().values(edge.from(), Authorizers.SLOT);
        Fields route = Fields.EMPTY.with("ApiId", stack.ref(edge.from())).with("RouteKey", method + " " + path)
                .with("Target", Sub.of(new Literal("integrations/"), new Ref(integration)));
        if (!authorizers.isEmpty()) {
            route = route.with("AuthorizationType", "JWT").with("AuthorizerId", authorizers.getFirst());
        } else {
            route = route.with("AuthorizationType", stack.drawing().text(edge.from(), "auth")
                    .filter("iam"::equals).isPresent() ? "AWS_IAM" : "NONE");
        }
        String id = stack.id(edge.from(), "RouteTo" + stack.base(edge.to()) + suffix(stack, edge));
        boolean open = route.get("AuthorizationType").equals(Optional.of(Value.text("NONE")));
        stack.add(edge.from(), new Resource(id, "AWS::ApiGatewayV2::Route", "", Optional.of(edge.from().value()), route)
                .accepting(open ? List.of(new Suppression("AwsSolutions-APIG4",
                        "The drawing has nobody sign in at the API.")) : List.of()));
    }

    /** Tells several routes to one target apart: by the connection's id, so that each keeps its own. */
    private static String suffix(Stack stack, Edge edge) {
        boolean several = stack.edges().stream().filter(other -> other.from().equals(edge.from())
                && other.to().equals(edge.to()) && other.relation() == Relation.CALL).count() > 1;
        return several ? PlainText.pascal(edge.id().value()) : "";
    }

    private static Fields with(Fields fields, Fields more) {
        Fields all = fields;
        for (String name : more.members().keySet()) {
            all = all.with(name, more.get(name));
        }
        return all;
    }
}
