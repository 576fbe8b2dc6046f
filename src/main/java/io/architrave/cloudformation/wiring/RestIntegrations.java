package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.PlainText;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What answers a method of a REST API: a function, a load balancer in the VPC, a service of AWS by a role that may do
 * this one thing, or an address outside. After
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-integrate-services.html and
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html (2026-11-24).
 */
final class RestIntegrations {

    /**
     * @param proxies whether the whole request is passed on, so that any path below goes there too
     * @param method what answers unless the connection says otherwise
     * @param host where requests are passed on to under their own path; empty where there is no such place
     */
    record Integration(Fields properties, boolean proxies, String method, List<Part> host) {

        /** Whether its address asks for a key, which the path has to have. */
        boolean isKeyed() {
            return properties.get("Uri").filter(uri -> uri instanceof Sub sub && sub.text().endsWith("/{key}"))
                    .isPresent();
        }

        static Integration passingOn(Fields properties, Part... host) {
            return new Integration(properties, true, "ANY", List.of(host));
        }
    }

    private RestIntegrations() {}

    static Optional<Integration> of(Stack stack, Edge edge) {
        if (!stack.isMapped(edge.to())) {
            return isOutside(stack, edge) ? Optional.of(outside(stack, edge)) : Optional.empty();
        }
        Optional<Fields> service = service(stack, edge);
        return stack.offer(edge.to(), "function").map(function -> toFunction(stack, edge, function))
                .or(() -> stack.offer(edge.to(), "privateTarget").filter(target -> edge.relation() == Relation.CALL)
                        .map(target -> throughVpcLink(stack, edge, target)))
                .or(() -> service.map(offered -> toService(stack, edge, offered)));
    }

    /** Whether something is drawn there that an API can pass a request to. */
    static boolean leadsToOne(Stack stack, Edge edge) {
        boolean requests = edge.relation() == Relation.CALL || edge.relation() == Relation.EVENT;
        return requests && (isOutside(stack, edge) || stack.offer(edge.to(), "function").isPresent()
                || edge.relation() == Relation.CALL && stack.offer(edge.to(), "privateTarget").isPresent()
                || service(stack, edge).isPresent());
    }

    private static boolean isOutside(Stack stack, Edge edge) {
        return edge.relation() == Relation.CALL && !stack.isMapped(edge.to())
                && (ApiDestinations.leadsToOne(stack, edge) || stack.drawing().isOfType(edge.to(), "internet"));
    }

    /** What the target offers to a method that reads, or to one that writes. */
    private static Optional<Fields> service(Stack stack, Edge edge) {
        boolean reads = edge.properties().text("method").map("GET"::equals)
                .orElseGet(() -> edge.properties().is("access", "read"));
        Optional<Fields> offered = stack.offer(edge.to(), "restIntegration");
        return offered.flatMap(modes -> modes.get(reads ? "read" : "write").or(() -> modes.get("write")))
                .filter(Fields.class::isInstance).map(Fields.class::cast);
    }

    private static Integration toFunction(Stack stack, Edge edge, Fields function) {
        ApiPermissions.forRequests(stack, edge.from(), edge.to(), function);
        return new Integration(Fields.EMPTY.with("Type", "AWS_PROXY").with("IntegrationHttpMethod", "POST")
                .with("Uri", Authorizers.address(function)),
                true, "ANY", List.of());
    }

    private static Integration throughVpcLink(Stack stack, Edge edge, Fields target) {
        Fields link = VpcLinks.to(stack, edge, target);
        Part host = (Part) target.get("Host").orElseThrow();
        boolean tls = target.get("TlsConfig").isPresent();
        return Integration.passingOn(Fields.EMPTY.with("Type", "HTTP_PROXY").with("IntegrationHttpMethod", "ANY")
                .with("ConnectionType", "VPC_LINK").with("ConnectionId", link.get("ConnectionId"))
                .with("IntegrationTarget", target.get("Arn")), new Literal(tls ? "https://" : "http://"), host);
    }

    private static Integration outside(Stack stack, Edge edge) {
        String name = ApiDestinations.base(stack, edge);
        String address = stack.base(edge.from()) + "To" + name + "Address";
        stack.declare(address, Parameter.required("Address that the API passes requests on to ("
                + PlainText.description(stack.drawing().name(edge.to())) + ")", "https?://[^/]+(/.*)?[^/]",
                "Give an address such as https://api.example.com, without a slash at its end."));
        return Integration.passingOn(Fields.EMPTY.with("Type", "HTTP_PROXY").with("IntegrationHttpMethod", "ANY"),
                new Ref(address));
    }

    private static Integration toService(Stack stack, Edge edge, Fields offered) {
        List<Value> own = offered.get("Statements").filter(Items.class::isInstance).map(Items.class::cast)
                .map(Items::items).orElseGet(() -> AccessStatements.of(stack, edge.to(), List.of("write")));
        Value role = AssumedRoles.arn(stack, edge.from(), "To" + stack.base(edge.to())
                + ParallelEdges.suffix(stack, edge) + "Role", AssumedRoles.API_GATEWAY, own);
        String method = text(offered.get("Method"), "POST");
        Fields error = Fields.EMPTY.with("StatusCode", "500").with("SelectionPattern", "5\\d{2}");
        Fields refused = Fields.EMPTY.with("StatusCode", "400").with("SelectionPattern", "4\\d{2}");
        return new Integration(Fields.EMPTY.with("Type", "AWS")
                .with("IntegrationHttpMethod", text(offered.get("IntegrationMethod"), "POST"))
                .with("Uri", offered.get("Uri")).with("Credentials", role)
                .with("PassthroughBehavior", "NEVER")
                .with("RequestParameters", offered.get("Parameters"))
                .with("RequestTemplates", offered.get("Template").map(template -> Fields.of("application/json",
                        template)))
                .with("IntegrationResponses", Items.of(Fields.of("StatusCode", Value.text("200")), refused, error)),
                false, method, List.of());
    }

    private static String text(Optional<Value> value, String otherwise) {
        return value.map(found -> found instanceof Value.Text(var text) ? text : otherwise).orElse(otherwise);
    }
}
