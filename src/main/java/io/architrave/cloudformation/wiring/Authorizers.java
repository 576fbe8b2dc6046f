package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Part;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.ElementId;
import io.architrave.model.Relation;

/** A user pool drawn at an HTTP API checks the tokens of its callers; a function drawn there checks what it likes. */
final class Authorizers implements Wiring {

    static final String SLOT = "authorizer";
    /** What routes call the authorizer: {@code JWT} or {@code CUSTOM}. */
    static final String KIND = "authorizerKind";

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.to(), "httpApi").isPresent()) {
                stack.offer(edge.from(), "tokenIssuer").ifPresent(issuer -> byTokens(stack, edge, issuer));
                stack.offer(edge.from(), "function").ifPresent(function -> byFunction(stack, edge, function));
            }
        }
    }

    private static void byTokens(Stack stack, Edge edge, Fields issuer) {
        Fields jwt = Fields.EMPTY.with("Issuer", issuer.get("Issuer"))
                .with("Audience", new Items(issuer.get("Audience").stream().toList()));
        authorizer(stack, edge, "JWT", Fields.EMPTY.with("AuthorizerType", "JWT")
                .with("IdentitySource", Items.texts("$request.header.Authorization"))
                .with("JwtConfiguration", jwt));
    }

    private static void byFunction(Stack stack, Edge edge, Fields function) {
        ApiPermissions.forAuthorizing(stack, edge.to(), edge.from(), function);
        authorizer(stack, edge, "CUSTOM", Fields.EMPTY.with("AuthorizerType", "REQUEST")
                .with("IdentitySource", Items.texts("$request.header.Authorization"))
                .with("AuthorizerUri", address(function)).with("AuthorizerPayloadFormatVersion", "2.0")
                .with("EnableSimpleResponses", true).with("AuthorizerResultTtlInSeconds", 300));
    }

    /** The first authorizer of an API is the one that its routes take. */
    private static void authorizer(Stack stack, Edge edge, String kind, Fields properties) {
        Fields named = Fields.EMPTY.with("ApiId", stack.ref(edge.to())).with("Name", stack.base(edge.from()));
        for (String name : properties.members().keySet()) {
            named = named.with(name, properties.get(name));
        }
        String id = stack.add(edge.to(), "By" + stack.base(edge.from()), "AWS::ApiGatewayV2::Authorizer", named);
        if (stack.slots().values(edge.to(), SLOT).isEmpty()) {
            stack.slots().add(edge.to(), KIND, Value.text(kind));
        }
        stack.slots().add(edge.to(), SLOT, new Ref(id));
    }

    /** Where API Gateway invokes a function. */
    static Sub address(Fields function) {
        return Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":apigateway:"), Ref.REGION,
                new Literal(":lambda:path/2015-03-31/functions/"), (Part) function.get("Arn").orElseThrow(),
                new Literal("/invocations"));
    }
}
