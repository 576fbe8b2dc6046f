package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.cloudformation.template.Value.Items;
import io.architrave.model.Edge;
import io.architrave.model.Relation;

/** A user pool drawn at an HTTP API checks the tokens of its callers. */
final class Authorizers implements Wiring {

    static final String SLOT = "authorizer";

    @Override
    public void wire(Stack stack) {
        for (Edge edge : stack.edges()) {
            if (edge.relation() == Relation.ASSOCIATION && stack.offer(edge.to(), "httpApi").isPresent()) {
                stack.offer(edge.from(), "tokenIssuer").ifPresent(issuer -> authorizer(stack, edge, issuer));
            }
        }
    }

    private static void authorizer(Stack stack, Edge edge, Fields issuer) {
        Fields jwt = Fields.EMPTY.with("Issuer", issuer.get("Issuer"))
                .with("Audience", new Items(issuer.get("Audience").stream().toList()));
        String id = stack.add(edge.to(), "By" + stack.base(edge.from()), "AWS::ApiGatewayV2::Authorizer", Fields.EMPTY
                .with("ApiId", stack.ref(edge.to())).with("AuthorizerType", "JWT")
                .with("Name", stack.base(edge.from()))
                .with("IdentitySource", Items.texts("$request.header.Authorization"))
                .with("JwtConfiguration", jwt));
        stack.slots().add(edge.to(), SLOT, new Ref(id));
    }
}
