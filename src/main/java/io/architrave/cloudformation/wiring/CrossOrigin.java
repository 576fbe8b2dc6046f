package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.ElementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pages of another origin that call a REST API: the API answers their preflight requests, and says in its own answers
 * who may read them. What a function or a load balancer answers, it has to say by itself.
 */
final class CrossOrigin {

    private static final String ORIGIN = "method.response.header.Access-Control-Allow-Origin";

    private final Stack stack;
    private final ElementId api;
    private final RestResources resources;
    private final boolean on;
    private final Map<String, Set<String>> methods = new TreeMap<>();

    CrossOrigin(Stack stack, ElementId api, RestResources resources) {
        this.stack = stack;
        this.api = api;
        this.resources = resources;
        this.on = stack.drawing().isOn(api, "cors");
    }

    void allow(String path, String method) {
        methods.computeIfAbsent(path, key -> new TreeSet<>()).add(method);
    }

    /** An integration whose answers the API makes, with who may read them. */
    Fields answered(Fields integration) {
        if (!on || !(integration.get("IntegrationResponses").orElse(Fields.EMPTY) instanceof Items(var answers))) {
            return integration;
        }
        return integration.with("IntegrationResponses",
                new Items(answers.stream()
                        .<Value>map(answer -> ((Fields) answer).with("ResponseParameters", Fields.of(ORIGIN, origin())))
                        .toList()));
    }

    /** What a method says of its answers. */
    Items declared(List<String> statuses) {
        Optional<Value> parameters = on ? Optional.of(Fields.of(ORIGIN, new Value.Flag(true))) : Optional.empty();
        return new Items(statuses.stream().<Value>map(status -> Fields.EMPTY.with("StatusCode", status)
                .with("ResponseParameters", parameters)).toList());
    }

    /** A preflight method for each path that has none of its own. */
    void preflights() {
        if (!on) {
            return;
        }
        methods.forEach((path, allowed) -> {
            if (!allowed.contains("OPTIONS") && !allowed.contains("ANY")) {
                preflight(path, allowed);
            }
        });
    }

    private void preflight(String path, Set<String> allowed) {
        String headers = "method.response.header.Access-Control-Allow-Headers";
        String verbs = "method.response.header.Access-Control-Allow-Methods";
        Fields said = Fields.EMPTY.with(ORIGIN, origin()).with(headers, "'authorization,content-type'")
                .with(verbs, "'" + String.join(",", allowed) + ",OPTIONS'");
        Fields declared = Fields.EMPTY.with(ORIGIN, true).with(headers, true).with(verbs, true);
        stack.add(api, "OPTIONS" + RestResources.words(path), "AWS::ApiGateway::Method", Fields.EMPTY
                .with("RestApiId", stack.ref(api)).with("ResourceId", resources.of(path)).with("HttpMethod", "OPTIONS")
                .with("AuthorizationType", "NONE")
                .with("Integration", Fields.EMPTY.with("Type", "MOCK")
                        .with("RequestTemplates", Fields.of("application/json", Value.text("{\"statusCode\": 204}")))
                        .with("IntegrationResponses", Items.of(Fields.EMPTY.with("StatusCode", "204")
                                .with("ResponseParameters", said))))
                .with("MethodResponses", Items.of(Fields.EMPTY.with("StatusCode", "204")
                        .with("ResponseParameters", declared))));
    }

    private Sub origin() {
        String name = stack.base(api) + "AllowedOrigin";
        stack.declare(name, Parameter.required("Origin of the pages that may call the API", "https://.+",
                "Give an origin such as https://www.example.com."));
        return Sub.of(new Literal("'"), new Ref(name), new Literal("'"));
    }
}
