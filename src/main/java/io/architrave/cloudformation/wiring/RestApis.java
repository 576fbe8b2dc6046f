package io.architrave.cloudformation.wiring;

import io.architrave.catalog.ServiceType;
import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.cloudformation.wiring.RestIntegrations.Integration;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a REST API calls becomes a method of a path and its integration: of the method and path of the connection, or
 * else of all requests below the target's id. An API without any answers by itself at its root, since API Gateway
 * deploys none without a method.
 */
final class RestApis implements Wiring {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9._-]+)\\+?}");

    private static final Set<String> METHODS = Set.of("ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST",
            "PUT");

    @Override
    public void wire(Stack stack) {
        for (ElementId element : stack.elements()) {
            stack.offer(element, "restApi").ifPresent(api -> methods(stack, element, api));
        }
    }

    @Override
    public Set<String> reads(Stack stack, Edge edge) {
        return stack.offer(edge.from(), "restApi").isPresent() && RestIntegrations.leadsToOne(stack, edge)
                ? Set.of("method", "path", "port", "protocol", "access") : Set.of();
    }

    @Override
    public Set<String> reads(ServiceType type) {
        return type.mapping().filter(mapping -> mapping.offers().containsKey("restApi")).isPresent()
                ? Set.of("auth", "cors") : Set.of();
    }

    private static void methods(Stack stack, ElementId element, Fields api) {
        RestResources resources = new RestResources(stack, element);
        RestAuthorization authorization = RestAuthorization.of(stack, element);
        CrossOrigin cors = new CrossOrigin(stack, element, resources);
        List<Edge> edges = Stream.of(Relation.CALL, Relation.EVENT)
                .flatMap(relation -> stack.drawing().index().outgoing(element, relation))
                .filter(edge -> RestIntegrations.leadsToOne(stack, edge)).toList();
        for (Edge edge : edges) {
            RestIntegrations.of(stack, edge).ifPresent(integration -> method(stack, edge, api, integration,
                    resources, authorization, cors));
        }
        if (edges.isEmpty()) {
            stack.assume(element, "Methods", "GET /, which the API answers by itself");
            add(stack, element, "GET", method(stack, element, resources.of(""), "GET",
                    authorization).with("Integration", ownAnswer()).with("MethodResponses",
                            Items.of(Fields.of("StatusCode", Value.text("200")))));
        }
        cors.preflights();
    }

    private static void method(Stack stack, Edge edge, Fields api, Integration integration, RestResources resources,
            RestAuthorization authorization, CrossOrigin cors) {
        ElementId element = edge.from();
        String name = edge.properties().text("method").map(method -> method.strip().toUpperCase(Locale.ROOT))
                .filter(METHODS::contains).orElse(integration.method());
        String path = RestResources.plain(edge.properties().text("path").orElseGet(() -> {
            String below = "/" + edge.to().value() + (integration.proxies() ? "/{proxy+}"
                    : integration.isKeyed() ? "/{key}" : "");
            stack.assume(element, "Route to " + stack.drawing().name(edge.to()), name + " " + below);
            return below;
        }));
        Fields parameters = parameters(path);
        Fields properties = method(stack, element, resources.of(path), name, authorization)
                .with("RequestParameters", parameters.isEmpty() ? Optional.empty() : Optional.of(parameters))
                .with("RequestValidatorId", api.get("ValidatorId"))
                .with("Integration", cors.answered(fitted(integration, path).with("TimeoutInMillis",
                        api.get("TimeoutInMillis"))));
        if (!integration.proxies()) {
            properties = properties.with("MethodResponses", cors.declared(List.of("200", "400", "500")));
        }
        cors.allow(path, name);
        String as = name + RestResources.words(path);
        if (stack.has(element, as)) {
            stack.assume(element, "Route to " + stack.drawing().name(edge.to()), "left out, since " + name + " "
                    + path + " leads elsewhere already; give the connection a path of its own");
            return;
        }
        add(stack, element, as, properties);
    }

    private static void add(Stack stack, ElementId element, String as, Fields properties) {
        stack.add(element, new Resource(stack.id(element, as), "AWS::ApiGateway::Method", "",
                Optional.of(element.value()), properties).accepting(RestAuthorization.accepted(properties)));
    }

    private static Fields method(Stack stack, ElementId element, Value resource, String name,
            RestAuthorization authorization) {
        return authorization.on(Fields.EMPTY.with("RestApiId", stack.ref(element)).with("ResourceId", resource)
                .with("HttpMethod", name));
    }

    /** Each parameter of a path is required; nothing else can be without it. */
    private static Fields parameters(String path) {
        Fields parameters = Fields.EMPTY;
        Matcher found = PARAMETER.matcher(path);
        while (found.find()) {
            parameters = parameters.with("method.request.path." + found.group(1), true);
        }
        return parameters;
    }

    /** Passes a request on under its own path. */
    private static Fields fitted(Integration integration, String path) {
        List<String> names = List.copyOf(parameters(path).members().keySet());
        if (integration.isKeyed()) {
            // The last parameter of the path is the key, whatever it is called there.
            return names.isEmpty() ? integration.properties() : integration.properties().with("RequestParameters",
                    Fields.EMPTY.with("integration.request.path.key", names.getLast()));
        }
        if (integration.host().isEmpty()) {
            return integration.properties();
        }
        Fields passed = Fields.EMPTY;
        for (String name : names) {
            passed = passed.with(name.replaceFirst("^method", "integration"), name);
        }
        List<Part> address = new ArrayList<>(integration.host());
        String tail = path.replace("+}", "}");
        if (address.getLast() instanceof Literal(var text)) {
            address.set(address.size() - 1, new Literal(text + tail));
        } else if (!tail.isEmpty()) {
            address.add(new Literal(tail));
        }
        return integration.properties().with("Uri", new Sub(address))
                .with("RequestParameters", passed.isEmpty() ? Optional.empty() : Optional.of(passed));
    }

    private static Fields ownAnswer() {
        return Fields.EMPTY.with("Type", "MOCK")
                .with("RequestTemplates", Fields.of("application/json", Value.text("{\"statusCode\": 200}")))
                .with("IntegrationResponses", Items.of(Fields.EMPTY.with("StatusCode", "200")
                        .with("ResponseTemplates", Fields.of("application/json", Value.text("{}")))));
    }
}
