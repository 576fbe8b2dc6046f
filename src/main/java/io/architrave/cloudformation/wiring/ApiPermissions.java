package io.architrave.cloudformation.wiring;

import io.architrave.cloudformation.mapping.Stack;
import io.architrave.cloudformation.template.Intrinsic.Literal;
import io.architrave.cloudformation.template.Intrinsic.Ref;
import io.architrave.cloudformation.template.Intrinsic.Sub;
import io.architrave.cloudformation.template.Value.Fields;
import io.architrave.model.ElementId;

/** Lets one API of API Gateway, and no other, invoke a function. */
final class ApiPermissions {

    private ApiPermissions() {}

    /** For requests, on all stages and routes. Once, however many connections lead to the function. */
    static void forRequests(Stack stack, ElementId api, ElementId function, Fields offered) {
        add(stack, api, function, offered, "From" + stack.base(api), "/*");
    }

    /** For the question who may call. */
    static void forAuthorizing(Stack stack, ElementId api, ElementId function, Fields offered) {
        add(stack, api, function, offered, "Authorizes" + stack.base(api), "/authorizers/*");
    }

    private static void add(Stack stack, ElementId api, ElementId function, Fields offered, String as, String paths) {
        if (!stack.has(function, as)) {
            stack.add(function, as, "AWS::Lambda::Permission", Fields.EMPTY
                    .with("FunctionName", offered.get("Name")).with("Action", "lambda:InvokeFunction")
                    .with("Principal", "apigateway.amazonaws.com")
                    .with("SourceArn", Sub.of(new Literal("arn:"), Ref.PARTITION, new Literal(":execute-api:"),
                            Ref.REGION, new Literal(":"), Ref.ACCOUNT, new Literal(":"), stack.ref(api),
                            new Literal(paths))));
        }
    }
}
