package io.architrave.cloudformation.sam;

import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.References;
import io.architrave.cloudformation.template.Resource;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP APIs whose routes all lead to functions become serverless ones, and their routes events of the functions. An API
 * with another route stays as it is: the transform writes an API as one document, which would take that route away.
 */
final class HttpApis {

    private static final Map<String, String> STAGE = Map.of("DefaultRouteSettings", "DefaultRouteSettings",
            "AccessLogSettings", "AccessLogSettings");

    private final Rewriting rewriting;
    private final Map<String, List<Fields>> events = new HashMap<>();

    HttpApis(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    /** The events of a function, of the APIs that were rewritten. */
    List<Fields> events(String function) {
        return events.getOrDefault(function, List.of());
    }

    void convert() {
        rewriting.ofType("AWS::ApiGatewayV2::Api").forEach(this::convert);
    }

    private List<Resource> ownedBy(String api, String type) {
        return rewriting.ofType(type)
                .filter(resource -> Rewriting.named(resource.properties().get("ApiId")).equals(api)).toList();
    }

    private void convert(Resource api) {
        String id = api.logicalId();
        List<Resource> routes = ownedBy(id, "AWS::ApiGatewayV2::Route");
        List<Resource> stages = ownedBy(id, "AWS::ApiGatewayV2::Stage");
        List<Resource> authorizers = ownedBy(id, "AWS::ApiGatewayV2::Authorizer");
        Map<String, Resource> integrations = new HashMap<>();
        ownedBy(id, "AWS::ApiGatewayV2::Integration").forEach(one -> integrations.put(one.logicalId(), one));
        Set<String> parts = new HashSet<>(integrations.keySet());
        List.of(routes, stages, authorizers).forEach(list -> list.forEach(one -> parts.add(one.logicalId())));
        boolean closed = parts.stream().allMatch(part -> !rewriting.isTold(part)
                && parts.containsAll(rewriting.dependencies().referrers(part)));
        boolean fits = closed && stages.size() == 1 && !routes.isEmpty()
                && integrations.values().stream().allMatch(this::leadsToFunction)
                && authorizers.stream().allMatch(one -> Rewriting.text(one.properties().get("AuthorizerType"))
                        .equals("JWT"))
                && routes.stream().map(route -> route.properties().get("AuthorizationType")).distinct().count() == 1;
        if (fits) {
            rewrite(api, stages.getFirst(), routes, authorizers, integrations);
            parts.forEach(part -> rewriting.absorb(part, id));
        }
    }

    private boolean leadsToFunction(Resource integration) {
        return rewriting.resource(function(integration)).filter(target -> target.type().equals(
                "AWS::Lambda::Function") && ServerlessFunction.fits(target)).isPresent();
    }

    private static String function(Resource integration) {
        return Rewriting.named(integration.properties().get("IntegrationUri"));
    }

    private void rewrite(Resource api, Resource stage, List<Resource> routes, List<Resource> authorizers,
            Map<String, Resource> integrations) {
        Fields settings = Rewriting.renamed(stage.properties(), STAGE);
        Fields properties = Fields.EMPTY.with("Name", api.properties().get("Name"));
        for (String name : settings.members().keySet()) {
            properties = properties.with(name, settings.get(name));
        }
        rewriting.replace(new Resource(api.logicalId(), "AWS::Serverless::HttpApi", api.section(), api.element(),
                properties.with("CorsConfiguration", api.properties().get("CorsConfiguration"))
                        .with("Auth", auth(routes.getFirst(), authorizers)).with("FailOnWarnings", true)
                        .with("PropagateTags", true).with("Tags", api.properties().get("Tags"))));
        for (Resource route : routes) {
            References.in(Rewriting.fields(Optional.of(route.properties())).get("Target").orElse(Fields.EMPTY))
                    .map(integrations::get).filter(one -> one != null).findFirst()
                    .ifPresent(integration -> event(api, route, integration));
        }
    }

    private static Optional<Value> auth(Resource route, List<Resource> authorizers) {
        String type = Rewriting.text(route.properties().get("AuthorizationType"));
        if (type.equals("AWS_IAM")) {
            return Optional.of(Fields.EMPTY.with("EnableIamAuthorizer", true).with("DefaultAuthorizer", "AWS_IAM"));
        }
        Fields all = Fields.EMPTY;
        for (Resource authorizer : authorizers) {
            Fields jwt = Rewriting.fields(authorizer.properties().get("JwtConfiguration"));
            all = all.with(Rewriting.text(authorizer.properties().get("Name")), Fields.EMPTY
                    .with("IdentitySource", Rewriting.items(authorizer.properties().get("IdentitySource")).stream()
                            .findFirst())
                    .with("JwtConfiguration", Rewriting.renamed(jwt, Map.of("Issuer", "issuer", "Audience",
                            "audience"))));
        }
        String used = Rewriting.named(route.properties().get("AuthorizerId"));
        Optional<String> first = authorizers.stream().filter(one -> one.logicalId().equals(used))
                .map(one -> Rewriting.text(one.properties().get("Name"))).findFirst();
        return first.isEmpty() ? Optional.empty()
                : Optional.of(Fields.of("DefaultAuthorizer", Value.text(first.get())).with("Authorizers", all));
    }

    private void event(Resource api, Resource route, Resource integration) {
        String[] key = Rewriting.text(route.properties().get("RouteKey")).split(" ", 2);
        Fields properties = Fields.EMPTY.with("ApiId", new Ref(api.logicalId())).with("Method", key[0])
                .with("Path", key[key.length - 1])
                .with("PayloadFormatVersion", integration.properties().get("PayloadFormatVersion"))
                .with("TimeoutInMillis", integration.properties().get("TimeoutInMillis"));
        events.computeIfAbsent(function(integration), id -> new ArrayList<>()).add(Fields.EMPTY
                .with("Type", "HttpApi").with("Properties", properties));
    }
}
