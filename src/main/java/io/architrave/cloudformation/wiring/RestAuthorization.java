package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Parameter;
import io.architrave.cloudformation.template.Suppression;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.PropertyValue;
import io.architrave.model.Relation;
import java.util.List;
import java.util.Optional;

/**
 * Who may call the methods of a REST API: whom a drawn user pool or function lets, or else what the API's setting says.
 *
 * @param members what each method says of it
 */
record RestAuthorization(Fields members) {

    private static final String POOL = "AwsSolutions-COG4";

    static RestAuthorization of(Stack stack, ElementId api) {
        String auth = stack.drawing().effective(api, "auth").map(value -> value instanceof PropertyValue.Text(var text)
                ? text : "").orElse("");
        List<Edge> helpers = stack.edgesTo(api, Relation.ASSOCIATION).toList();
        Optional<String> authorizer = helpers.stream().flatMap(edge -> stack.offer(edge.from(), "tokenIssuer")
                .map(pool -> byPool(stack, edge, pool)).stream()).findFirst();
        if (authorizer.isPresent()) {
            return by("COGNITO_USER_POOLS", authorizer.get());
        }
        Optional<String> function = helpers.stream().flatMap(edge -> stack.offer(edge.from(), "function")
                .map(offered -> byFunction(stack, edge, offered)).stream()).findFirst();
        return function.map(id -> by("CUSTOM", id)).orElseGet(() -> set(stack, api, auth));
    }

    Fields on(Fields method) {
        Fields authorized = method;
        for (String name : members.members().keySet()) {
            authorized = authorized.with(name, members.get(name));
        }
        return authorized;
    }

    /** Which reviews of a method the drawing answers by who may call it. */
    static List<Suppression> accepted(Fields method) {
        String type = method.get("AuthorizationType").map(value -> value instanceof Value.Text(var text) ? text : "")
                .orElse("");
        return switch (type) {
            case "COGNITO_USER_POOLS" -> List.of();
            case "AWS_IAM" -> List.of(new Suppression(POOL, "Callers sign their requests by IAM, as is drawn."));
            case "CUSTOM" -> List.of(new Suppression(POOL, "The drawn function says who may call it."));
            default -> List.of(new Suppression("AwsSolutions-APIG4", "The drawing has nobody sign in at the API."),
                    new Suppression(POOL, "The drawing has nobody sign in at the API."));
        };
    }

    private static RestAuthorization set(Stack stack, ElementId api, String auth) {
        if (stack.drawing().property(api, "auth").isEmpty()) {
            stack.assume(api, "Authorization", auth);
        }
        return switch (auth) {
            case "none" -> new RestAuthorization(Fields.of("AuthorizationType", Value.text("NONE")));
            case "apiKey" -> new RestAuthorization(Fields.EMPTY.with("AuthorizationType", "NONE")
                    .with("ApiKeyRequired", true));
            case "cognito" -> by("COGNITO_USER_POOLS", outside(stack, api, "COGNITO_USER_POOLS", Fields.of(
                    "ProviderARNs", Items.of(parameter(stack, api, "UserPoolArn", "User pool whose tokens the API"
                            + " takes", "arn:aws[a-z-]*:cognito-idp:.+:userpool/.+")))));
            case "lambda" -> by("CUSTOM", outside(stack, api, "TOKEN", Fields.of("AuthorizerUri",
                    Authorizers.address(Fields.of("Arn", parameter(stack, api, "AuthorizerArn", "Function that says"
                            + " who may call the API; it has to let apigateway.amazonaws.com invoke it",
                            "arn:aws[a-z-]*:lambda:.+:function:.+"))))));
            default -> new RestAuthorization(Fields.of("AuthorizationType", Value.text("AWS_IAM")));
        };
    }

    private static RestAuthorization by(String type, String authorizer) {
        return new RestAuthorization(Fields.EMPTY.with("AuthorizationType", type)
                .with("AuthorizerId", new Ref(authorizer)));
    }

    private static String byPool(Stack stack, Edge edge, Fields pool) {
        return authorizer(stack, edge.to(), stack.base(edge.from()), "COGNITO_USER_POOLS",
                Fields.of("ProviderARNs", new Items(pool.get("Arn").stream().toList())));
    }

    private static String byFunction(Stack stack, Edge edge, Fields function) {
        ApiPermissions.forAuthorizing(stack, edge.to(), edge.from(), function);
        return authorizer(stack, edge.to(), stack.base(edge.from()), "TOKEN",
                Fields.of("AuthorizerUri", Authorizers.address(function)));
    }

    private static String outside(Stack stack, ElementId api, String type, Fields properties) {
        return authorizer(stack, api, "Authorizer", type, properties);
    }

    private static String authorizer(Stack stack, ElementId api, String name, String type, Fields more) {
        Fields properties = Fields.EMPTY.with("RestApiId", stack.ref(api)).with("Name", name).with("Type", type)
                .with("IdentitySource", "method.request.header.Authorization")
                .with("AuthorizerResultTtlInSeconds", 300);
        for (String member : more.members().keySet()) {
            properties = properties.with(member, more.get(member));
        }
        return stack.add(api, "By" + name, "AWS::ApiGateway::Authorizer", properties);
    }

    private static Ref parameter(Stack stack, ElementId api, String as, String about, String pattern) {
        String name = stack.base(api) + as;
        stack.declare(name, Parameter.required(about, pattern, "Give an ARN."));
        return new Ref(name);
    }
}
